package desktop

import (
	"syscall"
	"unsafe"
)

// clientAreaStill asks for "Animation effects" of the accessibility settings,
// SPI_GETCLIENTAREAANIMATION of SystemParametersInfo.
func clientAreaStill() bool {
	const getClientAreaAnimation = 0x1042
	ask := syscall.NewLazyDLL("user32.dll").NewProc("SystemParametersInfoW")
	if ask.Find() != nil {
		return false
	}
	var animated int32
	done, _, _ := ask.Call(getClientAreaAnimation, 0, uintptr(unsafe.Pointer(&animated)), 0)
	return done != 0 && animated == 0
}
