package connect

import (
	"strconv"
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// FargateTaskShape reports settings of tasks that Fargate does not take.
var FargateTaskShape = lint.Rule{ID: "FARGATE-TASK-SHAPE", Check: lint.Join(
	lint.Nodes(fargateService, "ecs-service"),
	lint.Nodes(fargateQueue, "batch"),
)}

var (
	computeType     = catalog.Enum("computeType")
	taskNetworkMode = catalog.Enum("networkMode")
	gpuCount        = catalog.Int("gpu")
	taskCPU         = catalog.Int("cpu")
	taskMemoryMB    = catalog.Int("memoryMb")
	ephemeralGiB    = catalog.Int("ephemeralGiB")
	platformVersion = catalog.String("platformVersion")
)

func fargateService(p *lint.Pass, service *diagram.Node) {
	if p.Facts.Is(service, launchType, "fargate") != facts.Yes {
		return
	}
	checkNetworkMode(p, service)
	checkGPU(p, service, launchType, "ec2")
	checkSize(p, service)
	checkEphemeral(p, service)
	checkPlatform(p, service)
}

func fargateQueue(p *lint.Pass, queue *diagram.Node) {
	switch kind, _ := computeType.In(queue.Props); kind {
	case "FARGATE":
		checkGPU(p, queue, computeType, "EC2")
	case "FARGATE_SPOT":
		checkGPU(p, queue, computeType, "SPOT")
	}
}

func checkNetworkMode(p *lint.Pass, service *diagram.Node) {
	mode, ok := taskNetworkMode.In(service.Props)
	if !ok || mode == "awsvpc" {
		return
	}
	reportShape(p, service, taskNetworkMode.Name(), "network", mode, "awsvpc", set(service, taskNetworkMode, "awsvpc"))
}

func checkGPU(p *lint.Pass, n *diagram.Node, compute catalog.EnumKey, instead string) {
	if count, _ := gpuCount.In(n.Props); count > 0 {
		reportShape(p, n, gpuCount.Name(), "gpu", strconv.Itoa(count), "EC2", set(n, compute, instead))
	}
}

// checkSize judges CPU and memory together; memory alone is not judged, since
// the CPU may fit it.
func checkSize(p *lint.Pass, service *diagram.Node) {
	cpu, ok := taskCPU.In(service.Props)
	if !ok {
		return
	}
	memory, hasMemory := taskMemoryMB.In(service.Props)
	size, cpuFits := sizeOf(cpu)
	switch {
	case !cpuFits:
		reportSize(p, service, taskCPU.Name(), "cpu", strconv.Itoa(cpu), cpu, memory)
	case hasMemory && !size.takes(memory):
		reportSize(p, service, taskMemoryMB.Name(), "memory", strconv.Itoa(memory), cpu, memory)
	}
}

func reportSize(p *lint.Pass, service *diagram.Node, key, problem, value string, cpu, memory int) {
	up, ok := nextSize(cpu, memory)
	if !ok {
		reportShape(p, service, key, problem, value, "32768 CPU / 249856 MB", nil)
		return
	}
	steps := []command.Command{command.SetProperty{
		ID: service.ID, Key: taskCPU.Name(), Value: catalog.NumberOf(float64(up.cpu)),
	}}
	instead := strconv.Itoa(up.cpu) + " CPU"
	if _, hasMemory := taskMemoryMB.In(service.Props); hasMemory {
		instead += " / " + strconv.Itoa(up.roundUp(memory)) + " MB"
		steps = append(steps, command.SetProperty{
			ID: service.ID, Key: taskMemoryMB.Name(), Value: catalog.NumberOf(float64(up.roundUp(memory))),
		})
	}
	reportShape(p, service, key, problem, value, instead, command.Sequence{Commands: steps})
}

func checkEphemeral(p *lint.Pass, service *diagram.Node) {
	s, _ := p.Catalog.Service(service.Kind)
	property, ok := s.Property(ephemeralGiB.Name())
	size, isSet := ephemeralGiB.In(service.Props)
	if !ok || !isSet || property.Min == nil || property.Max == nil {
		return
	}
	clamped := min(max(float64(size), *property.Min), *property.Max)
	if clamped == float64(size) {
		return
	}
	reportShape(p, service, ephemeralGiB.Name(), "ephemeral", strconv.Itoa(size), strconv.Itoa(int(clamped))+" GiB",
		command.SetProperty{ID: service.ID, Key: ephemeralGiB.Name(), Value: catalog.NumberOf(clamped)})
}

// checkPlatform reports file systems on platform versions before 1.4.0.
func checkPlatform(p *lint.Pass, service *diagram.Node) {
	version, _ := platformVersion.In(service.Props)
	if !strings.HasPrefix(version, "1.") || version >= "1.4" || !mountsFiles(p, service) {
		return
	}
	reportShape(p, service, platformVersion.Name(), "platform", version, "1.4.0",
		command.SetProperty{ID: service.ID, Key: platformVersion.Name()})
}

func mountsFiles(p *lint.Pass, service *diagram.Node) bool {
	if volume, _ := volumeType.In(service.Props); volume == "efs" {
		return true
	}
	for e := range p.Diagram.EdgesAt(service.ID) {
		if to, _ := p.Diagram.Node(e.To); e.Kind == "mount" && strings.HasPrefix(string(to.Kind), "efs-") {
			return true
		}
	}
	return false
}

func set(n *diagram.Node, key catalog.EnumKey, value string) command.Command {
	return command.SetProperty{ID: n.ID, Key: key.Name(), Value: catalog.StringOf(value)}
}

// reportShape reports a setting; problem names its terms and the title of its fix.
func reportShape(p *lint.Pass, n *diagram.Node, key, problem, value, instead string, fix command.Command) {
	report := lint.Report{
		Args: lint.Args{
			"service": p.Name(n.ID),
			"problem": lint.Fill(p.Term(problem), lint.Args{"value": lint.Same(value)}),
			"instead": lint.Fill(p.Term(problem+"Instead"), lint.Args{"instead": lint.Same(instead)}),
		},
		Subjects: []diagram.ID{n.ID},
		Property: key,
	}
	if fix != nil {
		report.Fixes = []lint.FixReport{{Title: problem, Args: lint.Args{"instead": lint.Same(instead)}, Command: fix}}
	}
	p.Report(report)
}
