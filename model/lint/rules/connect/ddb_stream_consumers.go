package connect

import (
	"strconv"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// DDBStreamConsumers reports tables whose stream is read by more consumers than
// a shard serves.
var DDBStreamConsumers = lint.Rule{ID: "DDB-STREAM-CONSUMERS", Check: lint.Nodes(ddbStreamConsumers, "dynamodb-table")}

// Readers of one shard at the same time. Replication of a global table is one
// of them. Source: "DynamoDB Streams and AWS Lambda triggers".
const (
	shardReaders       = 2
	globalShardReaders = 1
)

func ddbStreamConsumers(p *lint.Pass, table *diagram.Node) {
	limit := shardReaders
	if global, ok := p.Facts.GlobalTable(table.ID); ok && global.Strong == facts.No {
		limit = globalShardReaders
	}
	readers := streamReaders(p, table)
	if len(readers) <= limit {
		return
	}
	subjects := []diagram.ID{table.ID}
	for _, e := range readers {
		subjects = append(subjects, e.ID)
	}
	p.Report(lint.Report{
		Args: lint.Args{
			"table": p.Name(table.ID),
			"count": lint.Same(strconv.Itoa(len(readers))),
			"limit": lint.Same(strconv.Itoa(limit)),
		},
		Subjects: subjects,
		Fixes:    throughKinesis(p, table, readers),
	})
}

// throughKinesis lets all readers read a data stream that the table writes into.
func throughKinesis(p *lint.Pass, table *diagram.Node, readers []*diagram.Edge) []lint.FixReport {
	fix := mend.NewDraft(p)
	stream := fix.Beside(readers[0].To, "kinesis-stream", nil)
	fix.Connect("publish", table.ID, stream)
	for _, e := range readers {
		to, _ := p.Diagram.Node(e.To)
		ways := p.Catalog.Between("kinesis-stream", to.Kind)
		if len(ways) == 0 {
			return nil
		}
		fix.Then(command.SetEdgeKind{ID: e.ID, Kind: ways[0].Kinds[0]}, command.Reconnect{ID: e.ID, From: stream})
	}
	return []lint.FixReport{{Title: "kinesis", Command: fix.Command()}}
}
