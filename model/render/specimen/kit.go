package specimen

import (
	"os"
	"sync"
	"testing"

	"lintel/model/icon"
	"lintel/model/render/raster"
	"lintel/model/typeface"
)

// Kit is what painting needs, made from the real assets.
type Kit struct {
	Family  *typeface.Family
	Icons   *icon.Set
	Painter *raster.Painter
}

// Load reads the assets once for all tests of a package two folders below
// model; a test that cannot have them fails.
func Load(t testing.TB) Kit {
	t.Helper()
	k, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

var load = sync.OnceValues(func() (Kit, error) {
	fsys := os.DirFS("../../../assets")
	family, err := typeface.Load(fsys)
	if err != nil {
		return Kit{}, err
	}
	icons, err := icon.Load(fsys)
	return Kit{family, icons, raster.New(family, icons)}, err
})
