package main

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// atHome gives the program a data folder of its own.
func atHome(t *testing.T) {
	t.Helper()
	home := t.TempDir()
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "AppData"} {
		t.Setenv(name, home)
	}
}

const awsLambda = "Architecture-Service-Icons_07312025/Arch_Compute/48/Arch_AWS-Lambda_48.svg"

// packageOf writes a package with one green square as the icon of Lambda.
func packageOf(t *testing.T, name string) {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for file, text := range map[string]string{
		awsLambda: `<svg viewBox="0 0 48 48"><path fill="#01A88D" d="M0 0h48v48H0z"/></svg>`,
		"Architecture-Service-Icons_07312025/Arch_Storage/48/Arch_Amazon-EFS_48.svg": `<svg><use/></svg>`,
	} {
		w, err := z.Create(file)
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	write(t, name, out.String())
}

func TestIconsOfAWSAreInstalledListedUsedAndRemoved(t *testing.T) {
	inFolder(t)
	atHome(t)
	packageOf(t, "Asset-Package_07312025.zip")

	got := lintel("", "icons", "install", "Asset-Package_07312025.zip")
	if got.status != 0 || !strings.HasPrefix(got.out, "lambda  "+awsLambda+"\n\n1 icon installed\n") ||
		!strings.Contains(got.out, " keep their own: ") || !strings.Contains(got.out, ", efs-file-system, ") {
		t.Errorf("installing gave %+v", got)
	}
	want := "note: Architecture-Service-Icons_07312025/Arch_Storage/48/Arch_Amazon-EFS_48.svg: line 1: the element <use> is not accepted in an icon\n"
	if got.err != want {
		t.Errorf("noted %q, want %q", got.err, want)
	}
	lintel("", "icons", "list").expect(t, 0, "lambda  "+awsLambda+"\n\n1 icon installed from Asset-Package_07312025.zip\n", "")

	own := lintel("", "export", "report.lintel", "-o", "-", "--format", "svg")
	aws := lintel("", "export", "report.lintel", "-o", "-", "--format", "svg", "--icons", "aws")
	if strings.Contains(own.out, "#01A88D") || !strings.Contains(aws.out, `fill="#01A88D"`) {
		t.Error("only --icons aws must draw with the icons of AWS")
	}

	lintel("", "icons", "remove").expect(t, 0, "", "")
	lintel("", "icons", "list").expect(t, 0, "No icons of AWS are installed\n", "")
}

func TestIconsThatAreNotInstalledAreSaidToBeMissing(t *testing.T) {
	inFolder(t)
	atHome(t)
	lintel("", "export", "report.lintel", "-o", "a.png", "--icons", "aws").expect(t, 2, "",
		"no icons of AWS are installed; install them with lintel-cli icons install Asset-Package_*.zip\n")
	if _, err := os.Stat("a.png"); err == nil {
		t.Error("a picture was written all the same")
	}
}

func TestWhatIsNoPackageIsNotInstalled(t *testing.T) {
	inFolder(t)
	atHome(t)
	cases := map[string]struct{ args, err string }{
		"no file":      {"install none.zip", "none.zip: there is no such file; check the name\n"},
		"no name":      {"install", "install needs a file; see lintel-cli icons install --help\n"},
		"another file": {"install report.lintel", "report.lintel: this is no zip archive; choose the file Asset-Package_*.zip as AWS publishes it\n"},
		"a folder":     {"install .", ".: this is a folder; name a file in it\n"},
		"no command":   {"instal a.zip", "icons does not know what to do with \"instal\"; see lintel-cli icons --help\n"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			lintel("", append([]string{"icons"}, strings.Fields(c.args)...)...).expect(t, 2, "", c.err)
		})
	}
	if found, _ := filepath.Glob(filepath.Join(os.Getenv("HOME"), "*")); len(found) != 0 {
		t.Errorf("left behind: %v", found)
	}
}
