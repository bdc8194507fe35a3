package cloudformation

// The limits beyond which a file is refused.
const (
	// MaxBytes is the size of a file. CloudFormation itself takes 1 MB.
	MaxBytes = 4 << 20
	// maxValues is the number of values after all aliases and loops are expanded;
	// a small file with aliases of aliases may mean billions.
	maxValues = 400_000
	// maxDepth is how deep values may lie in one another.
	maxDepth = 100
	// maxStacks is how many stacks may be nested in one another.
	maxStacks = 8
	// maxText is the length of a text that functions may make, in bytes.
	maxText = 1 << 20
)
