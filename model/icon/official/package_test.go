package official_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"lintel/model/icon/official"
)

// square is a drawing whose first layer has this colour, to tell it by.
func square(color string) string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="` + color + `" d="M0 0h48v48H0z"/></svg>`
}

// packed is an archive of files by name, in the given order.
func packed(t testing.TB, files ...[2]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range files {
		w, err := z.Create(f[0])
		if err == nil {
			_, err = w.Write([]byte(f[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func choose(data []byte, wants ...official.Want) (official.Selection, error) {
	return official.Choose(bytes.NewReader(data), int64(len(data)), wants)
}

var lambda = official.Want{Glyph: "lambda", Names: []string{"AWS Lambda"}}

// The layouts of the packages of several years.
const (
	folder2025 = "Asset-Package_07312025/"
	service25  = folder2025 + "Architecture-Service-Icons_07312025/Arch_Compute/48/Arch_AWS-Lambda_48.svg"
	service22  = "Architecture-Service-Icons_04302022/Arch_Compute/48/Arch_AWS-Lambda_48.svg"
	service64  = folder2025 + "Architecture-Service-Icons_07312025/Arch_Compute/64/Arch_AWS-Lambda_64.svg"
	service16  = folder2025 + "Architecture-Service-Icons_07312025/Arch_Compute/16/Arch_AWS-Lambda_16.svg"
	old2020    = "AWS-Architecture-Icons_SVG_20200131/SVG Light/Compute/AWS-Lambda_light-bg.svg"
	old2020bg  = "AWS-Architecture-Icons_SVG_20200131/SVG Dark/Compute/AWS-Lambda_dark-bg.svg"
)

func TestAnIconIsFoundByItsNameWhateverTheYear(t *testing.T) {
	cases := map[string]struct {
		want  official.Want
		files []string
		found string
	}{
		"a service":                       {lambda, []string{service25}, service25},
		"among its PNG":                   {lambda, []string{strings.Replace(service25, ".svg", ".png", 1), service25}, service25},
		"the size of a tile":              {lambda, []string{service16, service64, service25}, service25},
		"else a larger one":               {lambda, []string{service16, service64}, service64},
		"the newest":                      {lambda, []string{service22, service25}, service25},
		"an old package":                  {lambda, []string{old2020bg, old2020}, old2020},
		"leftovers of a Mac":              {lambda, []string{"__MACOSX/" + service25, folder2025 + "._Arch_AWS-Lambda_48.svg", service16}, service16},
		"a resource":                      {official.Want{Glyph: "nat", Names: []string{"Amazon VPC NAT Gateway"}}, []string{"Resource-Icons_07312025/Res_Networking/Res_Amazon-VPC_NAT-Gateway_48.svg"}, "Resource-Icons_07312025/Res_Networking/Res_Amazon-VPC_NAT-Gateway_48.svg"},
		"for a light ground":              {official.Want{Glyph: "users", Names: []string{"Users"}}, []string{"Resource-Icons_07312025/Res_General/Res_48_Dark/Res_Users_48_Dark.svg", "Resource-Icons_07312025/Res_General/Res_48_Light/Res_Users_48_Light.svg"}, "Resource-Icons_07312025/Res_General/Res_48_Light/Res_Users_48_Light.svg"},
		"a group":                         {official.Want{Glyph: "vpc", Names: []string{"Virtual private cloud VPC"}}, []string{"Architecture-Group-Icons_07312025/Virtual-private-cloud-VPC_32.svg"}, "Architecture-Group-Icons_07312025/Virtual-private-cloud-VPC_32.svg"},
		"the service before the resource": {official.Want{Glyph: "s", Names: []string{"AWS Shield"}}, []string{"Resource-Icons_07312025/Res_General/Res_Shield_48.svg", "Architecture-Service-Icons_07312025/Arch_Security/48/Arch_AWS-Shield_48.svg"}, "Architecture-Service-Icons_07312025/Arch_Security/48/Arch_AWS-Shield_48.svg"},
		"the first name that is there":    {official.Want{Glyph: "o", Names: []string{"Amazon OpenSearch Service", "Amazon Elasticsearch Service"}}, []string{"Arch_Analytics/48/Arch_Amazon-Elasticsearch-Service_48.svg"}, "Arch_Analytics/48/Arch_Amazon-Elasticsearch-Service_48.svg"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var files [][2]string
			for _, f := range c.files {
				files = append(files, [2]string{f, square("#123")})
			}
			s, err := choose(packed(t, files...), c.want)
			if err != nil {
				t.Fatal(err)
			}
			if len(s.Icons) != 1 || s.Icons[0].File != c.found || s.Icons[0].Glyph != c.want.Glyph {
				t.Errorf("found %+v, want %s", s.Icons, c.found)
			}
		})
	}
}

func TestWhatIsMissingOrCannotBeDrawnIsListed(t *testing.T) {
	data := packed(t, [2]string{service25, "<svg><script/></svg>"}, [2]string{service64, square("#f00")})
	s, err := choose(data, official.Want{Glyph: "az"}, lambda, official.Want{Glyph: "sqs-queue", Names: []string{"Amazon Simple Queue Service"}})
	if err != nil {
		t.Fatal(err)
	}
	if strings.Join(s.Missing, " ") != "az sqs-queue" || len(s.Icons) != 1 || s.Icons[0].File != service64 {
		t.Errorf("missing %v, icons %+v", s.Missing, s.Icons)
	}
	want := service25 + ": line 1: the element <script> is not accepted in an icon"
	if len(s.Refused) != 1 || s.Refused[0].Error() != want {
		t.Errorf("refused %v, want %s", s.Refused, want)
	}
}

// entry is an archive with one entry whose header was tampered with.
func entry(t testing.TB, change func(*zip.FileHeader), content string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	h := &zip.FileHeader{Name: service25, Method: zip.Deflate}
	change(h)
	w, err := z.CreateHeader(h)
	if err == nil {
		_, err = w.Write([]byte(content))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestHostileArchivesAreRefused(t *testing.T) {
	named := func(name string) []byte { return entry(t, func(h *zip.FileHeader) { h.Name = name }, square("#123")) }
	none := "there is no icon of a known service in it; choose the file Asset-Package_*.zip as AWS publishes it"
	good := packed(t, [2]string{service25, square("#123")})
	cases := map[string]struct {
		data []byte
		want string
	}{
		"nothing":                   {nil, "this is no zip archive; choose the file Asset-Package_*.zip as AWS publishes it"},
		"another file":              {[]byte("%PDF-1.7"), "this is no zip archive; choose the file Asset-Package_*.zip as AWS publishes it"},
		"cut off":                   {good[:len(good)-9], "this is no zip archive; choose the file Asset-Package_*.zip as AWS publishes it"},
		"empty":                     {packed(t), none},
		"of other things":           {packed(t, [2]string{"a/README.md", "hello"}), none},
		"a way out":                 {named("../../.bashrc"), `"../../.bashrc": its name leads out of the archive`},
		"a way out in the middle":   {named("a/../../b.svg"), `"a/../../b.svg": its name leads out of the archive`},
		"a way out on Windows":      {named(`a\..\..\b.svg`), `"a\\..\\..\\b.svg": its name leads out of the archive`},
		"a drive":                   {named("C:/b.svg"), `"C:/b.svg": its name leads out of the archive`},
		"from the root":             {named("/etc/passwd"), `"/etc/passwd": its name leads out of the archive`},
		"an endless name":           {named(strings.Repeat("a", 600)), `"` + strings.Repeat("a", 120) + `...": its name is longer than 512 letters`},
		"a link":                    {entry(t, func(h *zip.FileHeader) { h.SetMode(fs.ModeSymlink | 0o777) }, "/etc/passwd"), `"` + service25 + `": it is a link, not a file`},
		"a device":                  {entry(t, func(h *zip.FileHeader) { h.SetMode(fs.ModeDevice | 0o777) }, ""), `"` + service25 + `": it is no plain file`},
		"a file twice":              {packed(t, [2]string{service16, square("#123")}, [2]string{service16, square("#321")}), `"` + service16 + `": it is in the archive twice`},
		"a drawing too large":       {packed(t, [2]string{service25, strings.Repeat("x", 300<<10)}), none + "\n" + service25 + ": it is larger than 256 KiB"},
		"a bomb":                    {packed(t, [2]string{service25, strings.Repeat("x", 200<<10)}), none + "\n" + service25 + ": it is packed more than 200 times"},
		"encrypted":                 {bytes.Replace(bytes.Replace(good, []byte("PK\x03\x04\x14\x00\x08"), []byte("PK\x03\x04\x14\x00\x09"), 1), []byte("PK\x01\x02\x14\x00\x14\x00\x08"), []byte("PK\x01\x02\x14\x00\x14\x00\x09"), 1), `"` + service25 + `": it is encrypted`},
		"a drawing that is damaged": {damaged(t), none + "\n" + service25 + ": it cannot be unpacked: zip: checksum error"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := choose(c.data, lambda)
			if err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

// damaged has one letter of a stored drawing changed.
func damaged(t testing.TB) []byte {
	data := entry(t, func(h *zip.FileHeader) { h.Method = zip.Store }, square("#123"))
	return bytes.Replace(data, []byte("#123"), []byte("#124"), 1)
}

func TestAnEndlessListOfFilesIsRefused(t *testing.T) {
	for want, letters := range map[string]int{
		"it has more than 50000 files":            20,
		"its list of files is larger than 16 MiB": 400,
	} {
		var out bytes.Buffer
		z := zip.NewWriter(&out)
		for i := range 51_000 {
			if _, err := z.CreateHeader(&zip.FileHeader{Name: fmt.Sprintf("%0*d", letters, i), Method: zip.Store}); err != nil {
				t.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := choose(out.Bytes(), lambda); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// FuzzChoose looks for archives that break the reader.
func FuzzChoose(f *testing.F) {
	f.Add(packed(f, [2]string{service25, square("#123")}))
	f.Add(packed(f, [2]string{"../a.svg", ""}, [2]string{service25, "<svg/>"}))
	f.Add(entry(f, func(h *zip.FileHeader) { h.SetMode(fs.ModeSymlink) }, "x"))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := choose(data, lambda)
		if err == nil && (len(s.Icons) != 1 || s.Icons[0].Picture == nil) {
			t.Fatalf("no error and the icons %+v", s.Icons)
		}
	})
}
