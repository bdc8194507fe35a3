package lint_test

import (
	"bufio"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/lint"
)

// particles are a name and the particles that follow it.
func particles(name string) string {
	args := lint.Args{"n": lint.Same(name)}
	return strings.TrimPrefix(lint.Fill(catalog.Text{KO: "{n}은(는) 그리고 {n}(으)로"}, args).KO, name)
}

// readings say how words in names are read aloud, one in a line: "cluster 클러스터".
func readings(t *testing.T) map[string]string {
	t.Helper()
	file, err := os.Open("testdata/readings.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	read := map[string]string{}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		word, aloud, ok := strings.Cut(lines.Text(), " ")
		if !ok {
			t.Fatalf("%q is not a word and how it is read", lines.Text())
		}
		read[word] = aloud
	}
	return read
}

func TestParticlesFollowWordsAsTheyAreReadAloud(t *testing.T) {
	for word, aloud := range readings(t) {
		want := strings.ReplaceAll(particles(aloud), aloud, word)
		for _, name := range []string{word, "shop-" + word, "주문 " + word} {
			if got := strings.ReplaceAll(particles(name), name, word); got != want {
				t.Errorf("%s: got %q, want %q as in %s", name, got, want, aloud)
			}
		}
	}
}

// A name that nobody can read gets both forms, which is clumsy: say in
// particle.go how its last word is read.
func TestWhatMessagesSpeakOfCanBeRead(t *testing.T) {
	check := func(from, name string) {
		if strings.Contains(particles(name), "은(는)") && name != "" {
			t.Errorf("%s: it is not known how %q is read", from, name)
		}
	}
	cat, err := catalog.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range cat.Kinds() {
		service, _ := cat.Service(kind)
		for _, name := range []string{string(kind), service.Name.EN, service.Name.KO, service.Short.EN, service.Short.KO} {
			check(string(kind), name)
		}
		for _, p := range service.Properties {
			check(string(kind), p.Name.KO)
			for _, value := range p.Values {
				check(string(kind), value)
			}
		}
	}
	docs, err := lint.LoadDocs(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range docs.IDs() {
		doc, _ := docs.Doc(id)
		for _, term := range doc.Terms {
			check(string(id), term.KO)
		}
	}
	for _, pattern := range []string{"rules/*/*.lintel", "examples/*.lintel"} {
		files, err := fs.Glob(assets.FS, pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			f, err := assets.FS.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			d, _, err := codec.Read(f, file)
			f.Close()
			if err != nil {
				t.Fatal(err)
			}
			for _, n := range d.Nodes() {
				check(path.Base(path.Dir(file)), n.Name)
			}
		}
	}
}
