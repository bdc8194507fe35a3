export GO ?= go
EXAMPLE := assets/examples/reference.lintel

# The toolkit is told at compile time that background work enters the window's
# thread properly. -buildvcs=false lets a clone owned by somebody else build.
TAGS   := migrated_fynedo
BUILD  := $(GO) build -buildvcs=false -o bin/
WINDOW := CGO_ENABLED=1
PLAIN  := CGO_ENABLED=0

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2

SYSTEM := $(shell uname)

ifeq ($(SYSTEM),Linux)
SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)
else
SCREEN := yes
endif

.DEFAULT_GOAL := help
.PHONY: help run build routes arrange-many icon-sheet test test-needs test-plain test-window bench lint clean

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

test: test-needs test-plain test-window ## run every test, installing what they need

test-needs:
	@.ci/install build
	@.ci/install test

test-plain: ## run the tests that need no screen and no C compiler
	$(PLAIN) $(GO) vet ./...
	$(PLAIN) $(GO) test ./...

test-window: test-needs build ## run the journeys through the real window, in a virtual screen
ifneq ($(SYSTEM),Linux)
	@echo "The journeys need an X server of their own, so they run on Linux only."
else
	$(WINDOW) $(GO) vet -tags "$(TAGS) journey" ./cmd/...
	$(WINDOW) .ci/journeys "$(GO)" "$(TAGS)"
endif

bench: ## run the benchmarks
	$(PLAIN) $(GO) test -run '^$$' -bench . -benchmem ./model/... ./ui/...

routes: ## arrange thirty drawings and measure their arrows, beside the routes of Graphviz
	@mkdir -p bin
	@$(PLAIN) $(BUILD) ./cmd/lintel-graphviz
	$(PLAIN) $(GO) test ./model/arrange -count=1 -run Thirty -v -graphviz $(CURDIR)/bin/lintel-graphviz

arrange-many: ## arrange 1,000 times in a row and say what memory and processes are left
	$(PLAIN) $(GO) test ./model/layout/graphviz -count=1 -timeout 30m -run Many -v -arrangements 1000

icon-sheet: ## paint all icons in all sizes, light and dark, into build/icon-sheet.png
	@.ci/install build
	@mkdir -p build
	@$(PLAIN) $(GO) run -buildvcs=false ./cmd/lintel-cli icons sheet -o build/icon-sheet.png
	@echo build/icon-sheet.png

lint: ## check formatting and run go vet and staticcheck
	@.ci/install build
	@unformatted=$$("$$($(GO) env GOROOT)/bin/gofmt" -l assets cmd model ui); \
	if [ -n "$$unformatted" ]; then echo "gofmt -w would change:"; echo "$$unformatted"; exit 1; fi
	$(WINDOW) $(GO) vet -tags "$(TAGS) journey" ./...
	$(WINDOW) $(GO) run $(STATICCHECK) -tags "$(TAGS) journey" ./...

clean: ## remove what make built
	rm -rf bin build
