package window

import (
	"archive/zip"
	"image"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lintel/model/icon/official"
	"lintel/model/scene"
	"lintel/ui/locale"
	"lintel/ui/settings"
)

// awsPackage is an archive in which the icon of Lambda is a green square.
func awsPackage(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "Asset-Package.zip")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z := zip.NewWriter(f)
	w, err := z.Create("Architecture-Service-Icons/Arch_Compute/48/Arch_AWS-Lambda_48.svg")
	if err == nil {
		_, err = w.Write([]byte(`<svg viewBox="0 0 48 48"><path fill="#01A88D" d="M0 0h48v48H0z"/></svg>`))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// green reports whether the tile of Lambda is painted as the package has it.
func (w *Window) green() bool {
	m := w.painter.Tile("lambda", scene.ComputeTile, 48, scene.Light())
	at := func(p image.Point) bool { c := m.RGBAAt(p.X, p.Y); return c.R == 1 && c.G == 0xA8 && c.B == 0x8D }
	return at(image.Pt(0, 0)) && at(image.Pt(24, 24))
}

func TestIconsOfAWSAreDrawnAtOnceAndRemembered(t *testing.T) {
	w := open(t)
	w.config.Icons = filepath.Join(w.config.Settings, "icons")
	if w.AWSIcons() || w.green() {
		t.Fatal("there are icons of AWS already")
	}
	if _, err := official.Install(w.config.Icons, awsPackage(t), official.Wants(w.parts.Catalog)); err != nil {
		t.Fatal(err)
	}
	installed, err := official.Load(w.config.Icons)
	w.iconsInstalled(installed, err, func() {})
	if !w.AWSIcons() || !w.green() {
		t.Error("they are not drawn")
	}
	if kept, err := settings.Load(w.config.Settings); err != nil || !kept.AWSIcons {
		t.Errorf("the settings hold %v, %v", kept.AWSIcons, err)
	}
	if got := w.InstalledIcons(); got.Number != 1 || got.Reading || !slices.Contains(got.Missing, "S3 bucket") {
		t.Errorf("the settings are told of %+v", got)
	}
	w.SetAWSIcons(false)
	if w.AWSIcons() || w.green() || w.InstalledIcons().Number != 1 {
		t.Error("they cannot be switched off")
	}
}

func TestTheNextStartDrawsWithTheIconsThatAreInstalled(t *testing.T) {
	w := open(t)
	w.config.Icons = filepath.Join(w.config.Settings, "icons")
	if _, err := official.Install(w.config.Icons, awsPackage(t), official.Wants(w.parts.Catalog)); err != nil {
		t.Fatal(err)
	}
	w.set.AWSIcons = true
	if err := w.loadIcons(); err != nil {
		t.Fatal(err)
	}
	w.painter.Use(w.icons)
	if !w.green() {
		t.Error("they are not drawn")
	}
	if err := official.Remove(w.config.Icons); err != nil {
		t.Fatal(err)
	}
	if err := w.loadIcons(); err != nil || w.AWSIcons() || w.icons != w.ownIcons {
		t.Errorf("without them our own must be drawn; %v", err)
	}
}

func TestAnIconThatIsMissingIsCalledAsInThePalette(t *testing.T) {
	w := open(t)
	if got := strings.Join(w.namesOf([]string{"lambda-edge", "subnet-isolated"}), ", "); got != "Lambda@Edge, Isolated subnet" {
		t.Errorf("got %s", got)
	}
}

func TestAPackageThatCannotBeReadIsReportedAndNothingChanges(t *testing.T) {
	w := open(t)
	_, err := official.Install(t.TempDir(), "../../go.mod", nil)
	w.iconsInstalled(official.Package{}, err, func() {})
	if len(w.win.Canvas().Overlays().List()) != 1 || w.AWSIcons() {
		t.Error("nothing was said, or icons are on")
	}
	if w.notice == w.words.T(locale.IconsReading) {
		t.Error("it still says that it reads")
	}
}
