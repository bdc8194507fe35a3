package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

const (
	fileSystemKind  catalog.Kind = "efs-file-system"
	accessPointKind catalog.Kind = "efs-access-point"
	mountTargetKind catalog.Kind = "efs-mount-target"
)

// FileSystem is the EFS file system behind an access point or a mount target,
// or itself; false when the drawing does not tell.
func (f *Facts) FileSystem(id diagram.ID) (diagram.ID, bool) {
	n, ok := f.node(id)
	if !ok {
		return "", false
	}
	switch n.Kind {
	case fileSystemKind:
		return id, true
	case accessPointKind, mountTargetKind:
		for _, e := range f.edgesAt(id) {
			if other := f.other(e, id); other.Kind == fileSystemKind {
				return other.ID, true
			}
		}
		if all := f.OfKind(fileSystemKind); len(all) == 1 {
			return all[0].ID, true
		}
	}
	return "", false
}

// MountTargets are the mount targets of the EFS file system that a node is or
// leads to; false when one may be missing: it is not told whose it is.
func (f *Facts) MountTargets(id diagram.ID) (targets []diagram.ID, known bool) {
	if n, ok := f.node(id); ok && n.Kind == mountTargetKind {
		return []diagram.ID{id}, true
	}
	system, known := f.FileSystem(id)
	if !known {
		return nil, false
	}
	for _, n := range f.OfKind(mountTargetKind) {
		switch of, ok := f.FileSystem(n.ID); {
		case !ok:
			known = false
		case of == system:
			targets = append(targets, n.ID)
		}
	}
	return targets, known
}
