package window

import (
	"context"
	"fmt"
	"io/fs"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"lintel/model/catalog"
	"lintel/model/icon"
	"lintel/model/icon/official"
	"lintel/model/journal"
	"lintel/model/layout"
	"lintel/model/layout/graphviz"
	"lintel/model/layout/tiers"
	"lintel/model/lint"
	"lintel/model/lock"
	"lintel/model/project"
	"lintel/model/proof"
	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/model/stack"
	"lintel/model/template"
	"lintel/model/typeface"
	"lintel/ui/action"
	"lintel/ui/chrome"
	"lintel/ui/control"
	"lintel/ui/dialogs"
	"lintel/ui/editor"
	"lintel/ui/gallery"
	"lintel/ui/hovercard"
	"lintel/ui/inspector"
	"lintel/ui/launcher"
	"lintel/ui/locale"
	"lintel/ui/minimap"
	"lintel/ui/outline"
	"lintel/ui/palette"
	"lintel/ui/problems"
	"lintel/ui/settings"
	"lintel/ui/theme"
	"lintel/ui/tool"
	"lintel/ui/view"
)

// Config is what the program hands to the window.
type Config struct {
	// Assets hold the catalogue, the typeface, the icons, the texts and the examples.
	Assets fs.FS
	// Rules judge the drawings.
	Rules []lint.Rule
	// Settings is the folder in which the window keeps its settings.
	Settings string
	// State is the folder in which unsaved work is kept; empty for nowhere.
	State string
	// Crash is the report of a crash that nobody has seen yet, empty for none.
	Crash string
	// Icons is the folder that the icons of AWS are installed in.
	Icons string
	// Trace is a file in which the window keeps writing down what it shows;
	// empty for none.
	Trace string
	// Post runs a function later on the goroutine of the window; nil takes the
	// event loop of the toolkit.
	Post func(func())
	// Still asks the system whether nothing is to move by itself, and may wait; nil
	// where there is nobody to ask.
	Still func(context.Context) bool
	// Memory is watched for a shortage.
	Memory Memory
	// Version is shown in About.
	Version string
}

// Window is the designer.
type Window struct {
	config Config
	app    fyne.App
	win    fyne.Window
	set    settings.Settings
	// systemStill tells that the system wants nothing to move by itself.
	systemStill bool
	kit         *control.Kit
	book        *locale.Book
	words       *locale.Printer
	family      *typeface.Family
	icons       *icon.Set // those that are drawn
	painter     *raster.Painter
	light       *theme.Theme
	dark        *theme.Theme
	parts       editor.Parts
	lay         layout.Fallback

	journals *journal.Store // nil where unsaved work is not kept
	rescued  *gallery.Thumbnails
	locks    map[*editor.Editor]*lock.Lock // on the files of the open documents

	templates  template.List
	meaning    *stack.Meaning // of CloudFormation types; nil until a template is opened
	thumbnails *gallery.Thumbnails
	gallery    *gallery.Panel // the one that was opened last, nil before

	ownIcons     *icon.Set
	awsIcons     official.Package
	readingIcons bool // a package of AWS is being read

	editors []*editor.Editor
	// exported is the file that was last exported from each document.
	exported map[*editor.Editor]string
	// origins are the CloudFormation templates that documents were drawn from.
	origins map[*editor.Editor]string
	front   int
	drawn   int // documents made so far, for the names of untitled ones
	tool    action.Tool
	style   editor.Style // the last that was copied

	canvas    *view.Canvas
	desk      *dialogs.Desk
	welcome   *chrome.Welcome
	menu      *chrome.MenuBar
	toolbar   *chrome.Toolbar
	tabs      *chrome.TabStrip
	status    *chrome.StatusBar
	work      *chrome.Workspace
	palette   *palette.Panel
	side      *chrome.Side
	outline   *outline.Panel
	find      *chrome.FindBar
	minimap   *minimap.Minimap
	legend    *chrome.Legend
	hover     *hovercard.Layer
	problems  *problems.Panel
	inspector *inspector.Panel
	launcher  *launcher.Launcher // the one that is open, or nil
	bar       *chrome.ProposalBar
	hint      *chrome.Hint
	hinted    *editor.Editor // the document that the hint is about, nil without one
	offerCard *chrome.OfferCard
	prover    *proof.Prover
	presets   project.Presets
	trace     *trace
	followup  *palette.Followup // open, or nil

	outlined outlined
	stale    map[editor.Topic]bool
	pending  bool
	notice   string
	shown    *editor.Editor // the document that the notice is about
	// arranging is the layout under way, nil for none.
	arranging *arranging
}

// New builds the window; Show puts it on the screen.
func New(app fyne.App, c Config) (*Window, error) {
	w := &Window{
		config: c, app: app, stale: map[editor.Topic]bool{}, exported: map[*editor.Editor]string{}, origins: map[*editor.Editor]string{}, locks: map[*editor.Editor]*lock.Lock{},
	}
	if w.config.Post == nil {
		w.config.Post = fyne.Do
	}
	if c.State != "" {
		w.journals = journal.NewStore(filepath.Join(c.State, "unsaved"))
	}
	if err := w.load(); err != nil {
		return nil, fmt.Errorf("starting the designer: %w", err)
	}
	app.Settings().SetTheme(w.themeNow())
	w.win = app.NewWindow("Lintel")
	w.win.SetPadded(false)
	w.desk = dialogs.NewDesk(w.kit, w.win.Canvas(), w.words)
	w.build()
	w.win.SetCloseIntercept(w.Quit)
	w.win.SetOnDropped(w.dropped)
	w.win.Resize(fyne.NewSize(1440, 900))
	w.New()
	return w, nil
}

// load reads everything that can be missing or damaged.
func (w *Window) load() error {
	cat, err := catalog.Load(w.config.Assets)
	if err != nil {
		return err
	}
	if w.family, err = typeface.Load(w.config.Assets); err != nil {
		return err
	}
	docs, err := lint.LoadDocs(w.config.Assets)
	if err != nil {
		return err
	}
	if w.book, err = locale.Load(w.config.Assets); err != nil {
		return err
	}
	// Damaged settings are no reason not to start: the defaults hold, and the
	// person is told.
	set, settingsErr := settings.Load(w.config.Settings)
	w.set = set
	if settingsErr != nil {
		w.notice = settingsErr.Error()
	}
	if err := w.loadIcons(); err != nil {
		return err
	}
	w.painter = raster.New(w.family, w.icons)
	w.light, w.dark = theme.New(w.family, scene.Light()), theme.New(w.family, scene.Dark())
	w.kit = control.NewKit(w.painter, w.family, w.themeNow())
	w.kit.Animate = w.animate
	w.words = w.book.In(w.set.Lang())
	w.lay = layout.Fallback{Primary: graphviz.Engine{}, Secondary: tiers.Engine{}}
	w.parts = editor.Parts{
		Catalog: cat, Measure: w.family, Engine: lint.NewEngine(cat, docs, w.config.Rules).With(lint.Settings{Today: today()}),
		Layout: w.lay, Post: w.config.Post, Sketches: true, Room: w.config.Memory.Room, Animate: w.animate,
	}
	if w.presets, err = project.LoadPresets(w.config.Assets); err != nil {
		return err
	}
	if err := w.loadTemplates(); err != nil {
		return err
	}
	texts, err := proof.LoadTexts(w.config.Assets)
	if err != nil {
		return err
	}
	w.prover = proof.NewProver(cat, texts, w.parts.Engine)
	w.parts.Prover = w.prover
	return nil
}

// themeNow is the theme that the person chose; until then the system's.
func (w *Window) themeNow() *theme.Theme {
	dark := w.set.Dark()
	if w.set.Theme == settings.SystemTheme {
		dark = w.app.Settings().ThemeVariant() == fynetheme.VariantDark
	}
	if dark {
		return w.dark
	}
	return w.light
}

func (w *Window) build() {
	w.kit.OnShortcut = w.typedShortcut
	w.kit.OnType = w.acted
	w.kit.Edit = chrome.EditWords(w.words)
	w.canvas = view.New(w.painter, func() *scene.Theme { return w.kit.Theme().Scene() }, newLabelFields(w.kit), view.Handlers{
		Menu: w.contextMenu, Key: w.key, Label: w.rename, Resized: func() { w.later(editor.ViewChanged) },
		Point: w.pointed, Act: w.acted,
	})
	w.buildChrome()
	w.buildPanels()
	w.buildSeeing()
	w.work = chrome.NewWorkspace(w.kit, chrome.Parts{
		Menu: w.menu, Toolbar: w.toolbar, Tabs: w.tabs, Status: w.status,
		Palette: w.side, Canvas: w.canvas, Problems: w.problems, Inspector: w.inspector, Proposal: w.bar,
		Offer: w.offerCard, Hint: w.hint, Find: w.find, Minimap: w.minimap, Legend: w.legend,
	})
	w.work.SetSizes(chrome.Sizes{
		Palette: float32(w.set.Palette.Size), Inspector: float32(w.set.Inspector.Size), Problems: float32(w.set.Problems.Size),
	})
	w.win.SetContent(container.NewStack(w.work, w.hover, w.kit.Tips()))
	w.listenForKeys()
	w.trace = newTrace(w)
}

// Show puts the window on the screen and opens the files; it returns when the
// window is closed. A file that cannot be opened is reported in the window.
func (w *Window) Show(files []string) {
	w.app.Lifecycle().SetOnExitedForeground(w.acted)
	w.app.Lifecycle().SetOnStarted(func() {
		w.askStill()
		w.watchMemory()
		said := w.notice
		w.openAll(files)
		if said != "" {
			w.tell(said)
		}
		w.later(editor.DrawingChanged)
		w.offerUnsaved()
	})
	w.win.ShowAndRun()
}

// editor is the document in front.
func (w *Window) editor() *editor.Editor { return w.editors[w.front] }

func (w *Window) context() action.Context { return action.Context{Editor: w.editor(), Shell: w} }

// add opens an editor in a tab of its own and brings it to the front.
func (w *Window) add(e *editor.Editor) {
	if !w.Checking() {
		e.SetChecking(false)
	}
	w.keep(e)
	w.editors = append(w.editors, e)
	e.Watch(func(t editor.Topic) {
		if w.editor() == e {
			w.later(t)
		}
	})
	w.bring(len(w.editors) - 1)
}

// bring shows another document. What was told belongs to the one before.
func (w *Window) bring(i int) {
	w.front = i
	if e := w.editor(); e != w.shown {
		w.shown, w.notice, e.Notice = e, "", nil
	}
	w.canvas.SetEditor(w.editor())
	for t := editor.DrawingChanged; t <= editor.WireChanged; t++ {
		w.later(t)
	}
}

// later brings the panels in step with a topic before the next frame. However
// often it is called in between, each panel is set only once.
func (w *Window) later(t editor.Topic) {
	w.stale[t] = true
	w.canvas.Repaint()
	if w.pending {
		return
	}
	w.pending = true
	fyne.Do(func() {
		w.pending = false
		w.refresh()
	})
}

// toolState is the first state of a tool.
func toolState(t action.Tool) tool.State {
	switch t {
	case action.PanTool:
		return tool.Pan{}
	case action.ConnectTool:
		return tool.Connect{}
	}
	return tool.Select{}
}
