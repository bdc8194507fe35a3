export GO ?= go
EXAMPLE := assets/examples/reference.lintel

# The toolkit is told at compile time that background work enters the window's
# thread properly. -buildvcs=false lets a clone owned by somebody else build.
TAGS   := migrated_fynedo
BUILD  := $(GO) build -buildvcs=false -o bin/
WINDOW := CGO_ENABLED=1
PLAIN  := CGO_ENABLED=0

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK := golang.org/x/vuln/cmd/govulncheck@v1.9.0

SYSTEM := $(shell uname)

ifeq ($(SYSTEM),Linux)
SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)
else
SCREEN := yes
endif

.DEFAULT_GOAL := help
.PHONY: help run build routes arrange-many icon-sheet pictures mermaid test test-needs test-plain test-window test-threads look bench kill soak fuzz licences \
	cover mutate test-race threads lint clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## build and open the reference example; without a display check and export it
ifneq ($(SCREEN),)
	bin/lintel $(EXAMPLE)
else
	@echo "There is no display here, so the example is checked and exported into build/ instead."
	@mkdir -p build
	bin/lintel-cli check $(EXAMPLE)
	bin/lintel-cli export $(EXAMPLE) -o build/reference.png
	bin/lintel-cli export $(EXAMPLE) -o build/reference.svg
	bin/lintel-cli export $(EXAMPLE) -o build/reference.dot
endif

build: ## build the three programs into bin/, installing what that needs
	@.ci/install build
	@mkdir -p bin
	@$(PLAIN) $(BUILD) ./cmd/lintel-cli ./cmd/lintel-graphviz
	@$(WINDOW) $(BUILD) -tags "$(TAGS)" ./cmd/lintel

test: test-needs test-plain test-race test-window test-threads ## run every test, installing what they need

test-needs:
	@.ci/install build
	@.ci/install test

test-plain: ## run the tests that need no screen and no C compiler
	$(PLAIN) $(GO) vet ./...
	$(PLAIN) $(GO) test ./...

# Those in which goroutines meet. The race detector needs a C compiler.
RACES := ./model/journal ./model/lock ./model/lint ./model/render/png ./model/search \
	./ui/editor ./ui/gallery ./ui/clipboard

test-race: test-needs ## run the tests of the packages with goroutines under the race detector
	$(WINDOW) $(GO) test -race $(RACES)

test-window: test-needs build ## run the journeys through the real window, in a virtual screen
ifneq ($(SYSTEM),Linux)
	@echo "The journeys need an X server of their own, so they run on Linux only."
else
	$(WINDOW) $(GO) vet -tags "$(TAGS) journey look" ./cmd/...
	$(WINDOW) .ci/journeys "$(GO)" "$(TAGS)"
endif

# Those that use every command, all formats and what runs beside the window.
EVERYTHING := ^Test(EveryShortcutDoesWhatItSays|MovesLambdaAtEdgeToAnotherRegionAndExportsAllFormats|WorkOfAKilledWindowIsOfferedAtTheNextStart)$$

test-threads: ## run journeys through everything with a build that fails on calls from the wrong thread
ifeq ($(SYSTEM),Linux)
	@$(MAKE) --no-print-directory threads JOURNEYS='$(value EVERYTHING)'
endif

LOOK ?= .

look: test-needs build ## show every state of the window in all themes, languages and zooms, as pictures in build/look (LOOK=regexp)
	$(WINDOW) $(GO) test -tags "$(TAGS) journey look" -count=1 -timeout 60m ./cmd/lintel/journey -run '^TestLook$$' -parallel 2 -args -look '$(LOOK)'
	@echo build/look

JOURNEYS ?= .

threads: test-needs ## run the journeys with a build that fails on calls from the wrong thread (JOURNEYS=regexp)
	@mkdir -p bin
	@$(PLAIN) $(BUILD) ./cmd/lintel-graphviz
	$(WINDOW) $(GO) build -buildvcs=false -o bin/lintel-threads -tags checkthreads ./cmd/lintel
	$(WINDOW) LINTEL_BIN=$(CURDIR)/bin/lintel-threads LINTEL_THREADS=yes .ci/journeys "$(GO)" "$(TAGS)" -run '$(JOURNEYS)'

bench: ## run the benchmarks
	$(PLAIN) $(GO) test -run '^$$' -bench . -benchmem ./model/... ./ui/...

routes: ## arrange thirty drawings and measure their arrows, beside the routes of Graphviz
	@mkdir -p bin
	@$(PLAIN) $(BUILD) ./cmd/lintel-graphviz
	$(PLAIN) $(GO) test ./model/arrange -count=1 -run Thirty -v -graphviz $(CURDIR)/bin/lintel-graphviz

arrange-many: ## arrange 1,000 times in a row and say what memory and processes are left
	$(PLAIN) $(GO) test ./model/layout/graphviz -count=1 -timeout 30m -run Many -v -arrangements 1000
KILLS ?= 200

kill: ## kill KILLS editing programs (200), each of which may lose a second at most
	LINTEL_KILLS=$(KILLS) $(PLAIN) $(GO) test -count=1 -v -timeout 60m -run 'Killed|PowerCut|CutAnywhere' ./model/journal

FUZZTIME ?= 10m

fuzz: ## run every fuzz target for FUZZTIME (10m) with a limit of its memory, and keep small corpora
	@FUZZTIME=$(FUZZTIME) .ci/fuzz

licences: ## write DEPENDENCIES.md, the modules that the programs are built from and their licences
	@mkdir -p build
	$(PLAIN) $(GO) run ./cmd/internal/licences > build/licences.md && mv build/licences.md DEPENDENCIES.md

COVERAGE ?= 90

cover: ## measure how much of model its tests reach; less than COVERAGE percent (90) is an error
	@mkdir -p build
	$(PLAIN) $(GO) test -timeout 60m -coverpkg=./model/... -coverprofile=build/cover.out ./model/...
	@$(GO) tool cover -func=build/cover.out | tail -1 | \
		awk '{ sub("%","",$$3); print "model: " $$3 " % of the statements"; if ($$3 + 0 < $(COVERAGE)) exit 1 }'

MUTANTS ?= 0
PATIENCE ?= 100ms
SPOILT ?= model/facts model/lint/rules
AGAIN ?=

mutate: ## spoil MUTANTS comparisons (0, all) in SPOILT (facts and rules); one that no test of less than PATIENCE (100ms) notices is an error; about 20 minutes of one core; AGAIN=file tries the survivors in what an earlier run wrote
	$(PLAIN) $(GO) run ./cmd/internal/mutate -n $(MUTANTS) -patience $(PATIENCE) -again "$(AGAIN)" $(SPOILT)

EDITS ?= 10000

soak: ## make EDITS random edits (10000) with all that goes with them in one process
	@mkdir -p bin
	@$(PLAIN) $(BUILD) ./cmd/lintel-graphviz
	LINTEL_SOAK=$(EDITS) $(PLAIN) $(GO) test -count=1 -v -timeout 3h -run LongDay ./ui/editor

icon-sheet: ## paint all icons in all sizes, light and dark, into build/icon-sheet.png
	@.ci/install build
	@mkdir -p build
	@$(PLAIN) $(GO) run -buildvcs=false ./cmd/lintel-cli icons sheet -o build/icon-sheet.png
	@echo build/icon-sheet.png

pictures: ## write twenty drawings in every format into build/pictures, with a page that shows them
	@mkdir -p build/pictures
	$(PLAIN) $(GO) test ./model/export -count=1 -timeout 30m -run Twenty -sheet $(CURDIR)/build/pictures
	@echo build/pictures/index.html

mermaid: ## read flowcharts with Mermaid's own parser, which npm installs into build/mermaid (180 MB)
	@mkdir -p build/mermaid
	npm install --prefix build/mermaid --no-audit --no-fund --loglevel=error mermaid@11 jsdom@29
	MERMAID_MODULES=$(CURDIR)/build/mermaid/node_modules $(PLAIN) $(GO) test ./model/render/mermaid -count=1 -v -run MermaidFinds

lint: ## check formatting and run go vet and staticcheck
	@.ci/install build
	@unformatted=$$("$$($(GO) env GOROOT)/bin/gofmt" -l assets cmd model ui); \
	if [ -n "$$unformatted" ]; then echo "gofmt -w would change:"; echo "$$unformatted"; exit 1; fi
	$(WINDOW) $(GO) vet -tags "$(TAGS) journey look" ./...
	$(WINDOW) $(GO) run $(STATICCHECK) -tags "$(TAGS) journey look" ./...
	@if curl -sf --max-time 10 -o /dev/null https://vuln.go.dev/index/db.json; then \
		$(WINDOW) $(GO) run $(GOVULNCHECK) -tags "$(TAGS)" ./...; \
	else echo "vuln.go.dev cannot be reached from here, so the dependencies are not looked up"; fi

clean: ## remove what make built
	rm -rf bin build
