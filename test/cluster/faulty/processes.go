package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
	"unsafe"
)

// log TEXT, err TEXT: one line on stdout or stderr.
func logTo(out io.Writer) step {
	return func(rest string) error {
		_, err := fmt.Fprintln(out, rest)
		return err
	}
}

// sleep DURATION.
func sleep(rest string) error {
	length, err := time.ParseDuration(rest)
	if err != nil {
		return err
	}
	time.Sleep(length)
	return nil
}

// hang: until it is killed.
func hang(string) error {
	for {
		time.Sleep(time.Hour)
	}
}

// exit CODE.
func exit(rest string) error {
	code, err := strconv.Atoi(rest)
	if err != nil {
		return err
	}
	os.Exit(code)
	return nil
}

// ignore-term: SIGTERM is noted in the log and nothing else happens.
func ignoreTerm(string) error {
	onTerm(-1)
	return nil
}

// term-exit CODE: SIGTERM ends the program with this code (143 when nothing is said).
func termExit(rest string) error {
	code, err := strconv.Atoi(rest)
	if err != nil {
		return err
	}
	onTerm(code)
	return nil
}

// child STEP: runs the step in a child process and goes on whatever becomes of it.
func child(rest string) error {
	if err := exec.Command("/proc/self/exe", rest).Run(); err != nil {
		fmt.Println("child:", err)
	}
	return nil
}

// must-child STEP: as child, but the parent fails with its child.
func mustChild(rest string) error {
	if err := exec.Command("/proc/self/exe", rest).Run(); err != nil {
		return fmt.Errorf("child: %w", err)
	}
	return nil
}

// once FILE STEP: runs the step only if the file is not there yet, and makes it first.
// With the file on an emptyDir a container fails in its first run and is well in the second.
func once(rest string) error {
	path, then, _ := strings.Cut(rest, " ")
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL, 0o644)
	if os.IsExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	file.Close()
	return run(then)
}

// reap: what the pause container of a Pod does, sleep and collect dead children.
func reap(string) error {
	for {
		if _, err := syscall.Wait4(-1, nil, 0, nil); err != nil {
			time.Sleep(200 * time.Millisecond)
		}
	}
}

// segfault: dies of a real SIGSEGV, exit 139. The Go runtime would turn the fault into a panic, so its
// handler is taken out first; a PID 1 is not hurt by a signal that is merely sent to it.
func segfault(string) error {
	// struct sigaction of the kernel: handler 0 is SIG_DFL.
	var action [4]uint64
	_, _, errno := syscall.RawSyscall6(syscall.SYS_RT_SIGACTION, uintptr(syscall.SIGSEGV), uintptr(unsafe.Pointer(&action)), 0, 8, 0, 0)
	if errno != 0 {
		return errno
	}
	var nowhere *int
	*nowhere = 1
	return nil
}
