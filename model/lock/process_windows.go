package lock

import (
	"fmt"
	"os"

	"golang.org/x/sys/windows"
)

// stillActive is the exit code of a process that has none yet.
const stillActive = 259

// startOf is when the process with a number started.
func startOf(pid int) (string, error) {
	p, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, uint32(pid))
	if err != nil {
		return "", err
	}
	defer windows.CloseHandle(p)
	var code uint32
	if err := windows.GetExitCodeProcess(p, &code); err == nil && code != stillActive {
		return "", os.ErrProcessDone
	}
	var began, ended, kernel, user windows.Filetime
	if err := windows.GetProcessTimes(p, &began, &ended, &kernel, &user); err != nil {
		return "", err
	}
	return fmt.Sprint(began.Nanoseconds()), nil
}
