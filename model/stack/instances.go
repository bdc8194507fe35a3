package stack

import (
	"slices"

	cfn "lintel/model/cloudformation"
)

// instances drafts what an Auto Scaling group starts: instances as its launch
// template describes them.
func (b *builder) instances(group *draft) {
	r := group.resource
	launch := firstOf(r.Get("LaunchTemplate"), "LaunchTemplateId", "LaunchTemplateName")
	if launch.IsNothing() {
		launch = b.value(r, nil, "MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId")
	}
	if launch.IsNothing() {
		launch = r.Get("LaunchConfigurationName")
	}
	properties := cfn.MapOf("LaunchTemplate", cfn.MapOf("LaunchTemplateId", launch))
	if template, ok := b.named(launch); ok {
		b.belongs(template, group)
		data := template.Get("LaunchTemplateData")
		if data.IsNothing() {
			data = template.Properties // a launch configuration
		}
		for _, e := range data.Entries() {
			properties = properties.With(e.Key, e.Value)
		}
	}
	if groups := properties.Get("SecurityGroups"); !groups.IsNothing() {
		properties = properties.With("SecurityGroupIds", groups)
	}
	made := &cfn.Resource{
		ID: r.ID + ":instances", Type: "AWS::EC2::Instance", Written: r.Type, File: r.File, Line: r.Line,
		Properties: properties, MadeBy: r.ID,
	}
	if !b.template.Add(made) {
		return
	}
	d := b.draft(made, b.meaning.of(made.Type), "ec2-instance")
	d.name = shortID(r.ID) + " instances"
	d.parent = group.id()
}

// placeInstances lists the security groups of what Auto Scaling groups start; where
// those stand, their group says.
func (b *builder) placeInstances() {
	for _, d := range b.ofKind("ec2-instance") {
		if at := slices.IndexFunc(b.order, func(o *draft) bool { return o.id() == d.parent }); at < 0 || d.resource.MadeBy == "" {
			continue
		}
		vpc := d.parent // is known
		b.placeGroups(d, d.mapping.Place, &vpc)
	}
}
