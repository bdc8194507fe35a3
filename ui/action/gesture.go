package action

import "lintel/model/catalog"

// Gesture is something done with the mouse, or with a key that belongs to the
// canvas; it is no action, and stands beside the actions on the sheet of shortcuts.
type Gesture struct {
	Title catalog.Text
	// How says what to do: "Shift+drag".
	How catalog.Text
}

// GestureGroup is gestures for one purpose.
type GestureGroup struct {
	Title    catalog.Text
	Gestures []Gesture
}

// same is a way of doing that is written alike in both languages.
func same(how string) catalog.Text { return catalog.Text{EN: how, KO: how} }

// Gestures lists what can be done without an action.
func Gestures() []GestureGroup {
	return []GestureGroup{selecting(), drawing(), shaping(), looking(), around()}
}

func selecting() GestureGroup {
	return GestureGroup{catalog.Text{EN: "Selecting", KO: "선택"}, []Gesture{
		{catalog.Text{EN: "Select", KO: "선택"}, catalog.Text{EN: "Click", KO: "클릭"}},
		{catalog.Text{EN: "Add to the selection, or take from it", KO: "선택에 추가하거나 제외"}, catalog.Text{EN: "Shift+click", KO: "Shift+클릭"}},
		{catalog.Text{EN: "Select an element inside a group", KO: "그룹 안의 요소 선택"}, catalog.Text{EN: "Ctrl+click", KO: "Ctrl+클릭"}},
		{catalog.Text{EN: "Select what lies in a rectangle", KO: "사각형 안의 요소 선택"}, catalog.Text{EN: "Drag on the ground", KO: "빈 곳에서 끌기"}},
		{catalog.Text{EN: "Add what lies in a rectangle", KO: "사각형 안의 요소를 선택에 추가"}, catalog.Text{EN: "Shift+drag on the ground", KO: "빈 곳에서 Shift+끌기"}},
		{catalog.Text{EN: "Select the next element", KO: "다음 요소 선택"}, same("Tab")},
		{catalog.Text{EN: "Select the previous element", KO: "이전 요소 선택"}, same("Shift+Tab")},
		{catalog.Text{EN: "Cancel; select nothing", KO: "취소, 선택 해제"}, same("Esc")},
	}}
}

func drawing() GestureGroup {
	return GestureGroup{catalog.Text{EN: "Drawing", KO: "그리기"}, []Gesture{
		{catalog.Text{EN: "Add a service", KO: "서비스 추가"}, catalog.Text{EN: "Drag from the list", KO: "목록에서 끌기"}},
		{catalog.Text{EN: "Add a service in the middle", KO: "가운데에 서비스 추가"}, catalog.Text{EN: "Double-click in the list", KO: "목록에서 두 번 클릭"}},
		{catalog.Text{EN: "Connect two services", KO: "두 서비스 연결"}, catalog.Text{EN: "Drag from a port", KO: "포트에서 끌기"}},
		{catalog.Text{EN: "Connect another service", KO: "다른 서비스에 다시 연결"}, catalog.Text{EN: "Drag the end of an arrow", KO: "화살표 끝 끌기"}},
		{catalog.Text{EN: "Add what follows", KO: "뒤에 이어질 서비스 추가"}, catalog.Text{EN: "Drop an arrow on the ground", KO: "화살표를 빈 곳에 놓기"}},
		{catalog.Text{EN: "Draw an arrow that needs something all the same", KO: "빠진 것이 있어도 화살표 그리기"}, catalog.Text{EN: "Ctrl while dropping", KO: "놓을 때 Ctrl"}},
		{catalog.Text{EN: "Bend a selected arrow", KO: "선택한 화살표 꺾기"}, catalog.Text{EN: "Drag a piece of it", KO: "선분 끌기"}},
		{catalog.Text{EN: "Take a bend away", KO: "꺾인 곳 없애기"}, catalog.Text{EN: "Double-click it", KO: "꺾인 곳 두 번 클릭"}},
		{catalog.Text{EN: "Move the label of an arrow", KO: "화살표 이름표 옮기기"}, catalog.Text{EN: "Drag it", KO: "이름표 끌기"}},
		{catalog.Text{EN: "Edit the label", KO: "이름 편집"}, catalog.Text{EN: "Double-click", KO: "두 번 클릭"}},
		{catalog.Text{EN: "Take the label and edit the next", KO: "이름을 확정하고 다음 이름 편집"}, same("Tab")},
	}}
}

func shaping() GestureGroup {
	return GestureGroup{catalog.Text{EN: "Moving and resizing", KO: "이동과 크기 조절"}, []Gesture{
		{catalog.Text{EN: "Move", KO: "이동"}, catalog.Text{EN: "Drag", KO: "끌기"}},
		{catalog.Text{EN: "Move a copy", KO: "복제해서 이동"}, catalog.Text{EN: "Alt+drag", KO: "Alt+끌기"}},
		{catalog.Text{EN: "Move along one axis", KO: "한 방향으로만 이동"}, catalog.Text{EN: "Shift while dragging", KO: "끄는 동안 Shift"}},
		{catalog.Text{EN: "Move or resize without the grid", KO: "격자에 맞추지 않고 이동, 크기 조절"}, catalog.Text{EN: "Ctrl while dragging", KO: "끄는 동안 Ctrl"}},
		{catalog.Text{EN: "Move by one step of the grid", KO: "격자 한 칸 이동"}, catalog.Text{EN: "Arrow keys", KO: "화살표 키"}},
		{catalog.Text{EN: "Move by ten steps", KO: "열 칸 이동"}, catalog.Text{EN: "Shift+arrow keys", KO: "Shift+화살표 키"}},
		{catalog.Text{EN: "Resize a container", KO: "컨테이너 크기 조절"}, catalog.Text{EN: "Drag a handle", KO: "손잡이 끌기"}},
		{catalog.Text{EN: "Resize and keep the proportions", KO: "비율을 유지하며 크기 조절"}, catalog.Text{EN: "Shift+drag a handle", KO: "손잡이 Shift+끌기"}},
		{catalog.Text{EN: "Resize from the middle", KO: "가운데를 기준으로 크기 조절"}, catalog.Text{EN: "Alt+drag a handle", KO: "손잡이 Alt+끌기"}},
	}}
}

func looking() GestureGroup {
	return GestureGroup{catalog.Text{EN: "Looking around", KO: "화면 이동"}, []Gesture{
		{catalog.Text{EN: "Scroll", KO: "스크롤"}, catalog.Text{EN: "Wheel", KO: "휠"}},
		{catalog.Text{EN: "Scroll sideways", KO: "좌우로 스크롤"}, catalog.Text{EN: "Shift+wheel", KO: "Shift+휠"}},
		{catalog.Text{EN: "Zoom at the pointer", KO: "포인터 위치에서 확대, 축소"}, catalog.Text{EN: "Ctrl+wheel, Alt+wheel", KO: "Ctrl+휠, Alt+휠"}},
		{catalog.Text{EN: "Pan", KO: "화면 끌기"}, catalog.Text{EN: "Space+drag, middle button", KO: "Space+끌기, 가운데 단추"}},
	}}
}

func around() GestureGroup {
	return GestureGroup{catalog.Text{EN: "Window", KO: "창"}, []Gesture{
		{catalog.Text{EN: "Open the context menu", KO: "바로 가기 메뉴 열기"}, catalog.Text{EN: "Right-click, Shift+F10", KO: "오른쪽 클릭, Shift+F10"}},
		{catalog.Text{EN: "Open files", KO: "파일 열기"}, catalog.Text{EN: "Drop them on the window", KO: "창에 놓기"}},
		{catalog.Text{EN: "Close a document", KO: "문서 닫기"}, catalog.Text{EN: "Middle-click its tab", KO: "탭 가운데 클릭"}},
		{catalog.Text{EN: "Reorder the documents", KO: "문서 순서 바꾸기"}, catalog.Text{EN: "Drag a tab", KO: "탭 끌기"}},
		{catalog.Text{EN: "Open the field of a problem", KO: "문제의 속성 열기"}, catalog.Text{EN: "Double-click the problem", KO: "문제 두 번 클릭"}},
		{catalog.Text{EN: "Apply or drop a fix that is shown", KO: "미리 본 수정 적용, 취소"}, same("Enter, Esc")},
	}}
}
