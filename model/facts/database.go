package facts

import (
	"cmp"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// DatabaseRole is what a relational database is among those that copy one another.
type DatabaseRole uint8

// The roles. The zero value is not known, and also that of a database alone.
const (
	SomeDatabase DatabaseRole = iota
	Primary
	Replica // a read replica, or a secondary cluster of a global database
	Standby // the other half of a Multi-AZ deployment
)

const (
	instanceKind catalog.Kind = "rds-instance"
	clusterKind  catalog.Kind = "aurora-cluster"
)

var (
	databaseRoleKey  = catalog.Enum("dbRole")
	replicaOfKey     = catalog.String("replicaOf")
	globalClusterKey = catalog.String("globalCluster")
)

// databases are the roles of databases, and who copies whom.
type databases struct {
	roles    map[diagram.ID]DatabaseRole
	sources  map[diagram.ID]diagram.ID
	replicas map[diagram.ID][]diagram.ID
}

// DatabaseRole is the role of a database: what it says, else what an arrow of
// replication makes it. Two that copy each other have none.
func (f *Facts) DatabaseRole(id diagram.ID) DatabaseRole { return f.databasesAt(id).roles[id] }

// DatabaseSource is the database that another one copies; false where it is not drawn.
func (f *Facts) DatabaseSource(id diagram.ID) (diagram.ID, bool) {
	source, ok := f.databasesAt(id).sources[id]
	return source, ok
}

// ReadReplicas lists the drawn replicas of a database by id.
func (f *Facts) ReadReplicas(id diagram.ID) []diagram.ID { return f.databasesAt(id).replicas[id] }

func (f *Facts) databasesAt(id diagram.ID) *databases {
	f.trail.note(entryOf("databases", id))
	if f.databases == nil {
		f.unnoted(func() { f.databases = f.findDatabases() })
	}
	return f.databases
}

func (f *Facts) findDatabases() *databases {
	dbs := &databases{
		roles:    map[diagram.ID]DatabaseRole{},
		sources:  map[diagram.ID]diagram.ID{},
		replicas: map[diagram.ID][]diagram.ID{},
	}
	byName := map[string]diagram.ID{}
	for _, n := range f.OfKind(instanceKind) {
		if n.Name != "" {
			byName[n.Name] = n.ID
		}
	}
	for _, n := range slices.Concat(f.OfKind(instanceKind), f.OfKind(clusterKind)) {
		source, named := f.databaseSource(n, byName)
		if source != "" {
			dbs.sources[n.ID] = source
		}
		role := f.databaseRole(n, named || source != "")
		if role != SomeDatabase {
			dbs.roles[n.ID] = role
		}
		if role == Replica && source != "" {
			dbs.replicas[source] = append(dbs.replicas[source], n.ID)
		}
	}
	for _, replicas := range dbs.replicas {
		slices.SortFunc(replicas, func(a, b diagram.ID) int { return cmp.Compare(a, b) })
	}
	return dbs
}

func (f *Facts) databaseRole(n *diagram.Node, copies bool) DatabaseRole {
	if n.Kind == instanceKind {
		switch role, _ := databaseRoleKey.In(n.Props); role {
		case "primary":
			return Primary
		case "replica":
			return Replica
		case "standby":
			return Standby
		}
	}
	if copies {
		return Replica
	}
	return SomeDatabase
}

// databaseSource is what a database copies, by an arrow or by its property;
// named tells that it copies one which need not be drawn.
func (f *Facts) databaseSource(n *diagram.Node, byName map[string]diagram.ID) (source diagram.ID, named bool) {
	back := map[diagram.ID]bool{}
	for _, e := range f.edgesAt(n.ID) {
		if e.Kind == "replicate" {
			back[e.To] = true
		}
	}
	for _, e := range f.edgesAt(n.ID) {
		if e.Kind == "replicate" && e.To == n.ID && !back[e.From] && f.copies(n, e) {
			return e.From, true
		}
	}
	of, ok := replicaOfKey.In(n.Props)
	if !ok || of == "" || n.Kind != instanceKind {
		return "", false
	}
	if named, ok := byName[of]; ok {
		of = string(named)
	}
	if s, ok := f.node(diagram.ID(of)); ok && s.Kind == instanceKind && s.ID != n.ID {
		return s.ID, true
	}
	return "", true
}

// copies tells whether an arrow of replication makes its target read-only: that
// of an instance always does, that of a cluster inside a global database. Other
// clusters may copy by binary log and still be written to.
func (f *Facts) copies(to *diagram.Node, e *diagram.Edge) bool {
	from, _ := f.node(e.From)
	if from.Kind != to.Kind {
		return false
	}
	if to.Kind == instanceKind {
		return true
	}
	name, ok := globalClusterKey.In(to.Props)
	other, _ := globalClusterKey.In(from.Props)
	return ok && name != "" && name == other
}
