package connect

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// SGWProtocol reports gateways whose type does not speak their protocol, file
// gateways without a bucket, and a type that AWS no longer offers.
var SGWProtocol = lint.Rule{ID: "SGW-PROTOCOL", Check: lint.Nodes(sgwProtocol, "storage-gateway")}

var (
	gatewayType     = catalog.Enum("type")
	gatewayProtocol = catalog.Enum("protocol")
)

func sgwProtocol(p *lint.Pass, gateway *diagram.Node) {
	kind, ok := gatewayType.In(gateway.Props)
	if !ok {
		return
	}
	protocol, said := gatewayProtocol.In(gateway.Props)
	there, _ := isThere.In(gateway.Props)
	switch {
	case said && !speaks(kind, protocol):
		reportProtocol(p, gateway, kind, protocol)
	case kind == "fsx-file" && !there:
		reportGateway(p, gateway, "closed", gatewayType.Name(), nil)
	case kind == "s3-file" && servesWithoutBucket(p, gateway):
		reportGateway(p, gateway, "bucket", "", nil)
	}
}

// speaks tells whether a type of gateway has a protocol.
func speaks(kind, protocol string) bool {
	switch kind {
	case "s3-file":
		return protocol == "NFS" || protocol == "SMB"
	case "fsx-file":
		return protocol == "SMB"
	}
	return protocol == "iSCSI" // volumes and tapes
}

func reportProtocol(p *lint.Pass, gateway *diagram.Node, kind, protocol string) {
	other, speech := typeFor(protocol), protocolOf(kind)
	p.Report(lint.Report{
		Args: lint.Args{
			"gateway": p.Name(gateway.ID), "type": p.Term(kind),
			"protocol": lint.Same(protocol), "speaks": p.Term(kind + "Speaks"),
		},
		Subjects: []diagram.ID{gateway.ID},
		Property: gatewayProtocol.Name(),
		Fixes: []lint.FixReport{
			{Title: "type", Args: lint.Args{"type": p.Term(other)}, Command: set(gateway, gatewayType, other)},
			{Title: "protocol", Args: lint.Args{"protocol": lint.Same(speech)}, Command: set(gateway, gatewayProtocol, speech)},
		},
	})
}

// typeFor is the usual type of gateway for a protocol.
func typeFor(protocol string) string {
	if protocol == "iSCSI" {
		return "volume-cached"
	}
	return "s3-file"
}

// protocolOf is the usual protocol of a type of gateway.
func protocolOf(kind string) string {
	switch kind {
	case "s3-file":
		return "NFS"
	case "fsx-file":
		return "SMB"
	}
	return "iSCSI"
}

// servesWithoutBucket tells whether somebody mounts files of a gateway that has
// nowhere to keep them.
func servesWithoutBucket(p *lint.Pass, gateway *diagram.Node) bool {
	served := false
	for e := range p.Diagram.EdgesAt(gateway.ID) {
		to, _ := p.Diagram.Node(e.To)
		if strings.HasPrefix(string(to.Kind), "s3-") {
			return false
		}
		served = served || e.To == gateway.ID && e.Kind == "mount"
	}
	return served
}

func reportGateway(p *lint.Pass, gateway *diagram.Node, message, property string, fixes []lint.FixReport) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"gateway": p.Name(gateway.ID)},
		Subjects: []diagram.ID{gateway.ID},
		Property: property,
		Severity: lint.Warning,
		Fixes:    fixes,
	})
}
