//go:build journey

package journey_test

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/cmd/lintel/journey"
)

func TestDrawsWithTheIconPackageOfAWS(t *testing.T) {
	w := journey.Open(t, example(t, "shop"))
	w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
	path := filepath.Join(w.Home, "Asset-Package_07312025.zip")
	writeIconPackage(t, path)

	w.Key("ctrl+comma")
	w.WaitFor("the settings are open", func(tr journey.Trace) bool { return tr.Dialogs == 1 })
	for range useIconPackage {
		w.Key("Tab")
	}
	w.Key("space")
	w.WaitFor("the file dialog is open", func(tr journey.Trace) bool { return tr.Dialogs == 2 })
	w.Key("ctrl+a")
	w.Type(path)
	w.Key("Return")
	w.WaitForFile(filepath.Join(w.Home, ".config", "lintel", "icons", "lambda.svg"))
	w.WaitFor("it tells what it has installed", func(tr journey.Trace) bool {
		return strings.HasPrefix(tr.Notice, "1 icon of AWS") && tr.Dialogs == 1
	})
	w.Screenshot("icons-1-installed")
	w.Key("Escape")
	w.WaitFor("the drawing is back", func(tr journey.Trace) bool { return tr.Dialogs == 0 })
	w.Screenshot("icons-2-drawn")

	drawing := filepath.Join(w.Home, "shop.svg")
	w.Export(journey.SVG, drawing)
	if !bytes.Contains(bytes.ToLower(w.WaitForFile(drawing)), []byte("#01a88d")) {
		t.Error("the exported drawing does not have the icon of AWS")
	}
}

// useIconPackage is the place of the button among the controls of the settings
// that can be used.
const useIconPackage = 4

// writeIconPackage writes a package as AWS names it, with a green square as the
// icon of Lambda.
func writeIconPackage(t *testing.T, path string) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(file)
	icon, err := z.Create("Architecture-Service-Icons_07312025/Arch_Compute/48/Arch_AWS-Lambda_48.svg")
	if err == nil {
		_, err = icon.Write([]byte(`<svg viewBox="0 0 48 48"><path fill="#01A88D" d="M0 0h48v48H0z"/></svg>`))
	}
	if err == nil {
		err = z.Close()
	}
	if err == nil {
		err = file.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
}
