// Faulty does what its arguments say, one step an argument, and exits 0 after the last one.
// It is the only program in the test cluster's images, so each way to misbehave is a step in a
// Pod's `args` and not an image of its own: `args: ["log starting", "sleep 2s", "exit 3"]`.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

// step runs one kind of step with the words that follow its name.
type step func(rest string) error

// steps is filled by init, since some steps run others.
var steps map[string]step

func init() {
	steps = map[string]step{
		"log":          logTo(os.Stdout),
		"err":          logTo(os.Stderr),
		"sleep":        sleep,
		"hang":         hang,
		"exit":         exit,
		"panic":        func(rest string) error { panic(rest) },
		"segfault":     segfault,
		"ignore-term":  ignoreTerm,
		"term-exit":    termExit,
		"child":        child,
		"must-child":   mustChild,
		"once":         once,
		"reap":         reap,
		"alloc":        alloc,
		"fill":         fill,
		"read":         read,
		"write":        write,
		"need-env":     needEnv,
		"connect":      connect,
		"resolve":      resolve,
		"tcp":          tcp,
		"http":         serveHTTP,
		"http-after":   serveAfter,
		"http-slow":    serveSlow,
		"http-phases":  servePhases,
		"https":        serveTLS,
		"dns-nxdomain": nxdomain,
	}
}

func main() {
	onTerm(143)
	for _, line := range os.Args[1:] {
		if err := run(line); err != nil {
			fmt.Fprintln(os.Stderr, "error:", err)
			os.Exit(1)
		}
	}
}

func run(line string) error {
	name, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	do, known := steps[name]
	if !known {
		return fmt.Errorf("unknown step %q", name)
	}
	return do(strings.TrimSpace(rest))
}

// onTerm replaces what SIGTERM does. A PID 1 has no default action for it, so without a handler
// the program would either ignore it or leave with the runtime's own exit code 2.
func onTerm(code int) {
	signal.Reset(syscall.SIGTERM)
	seen := make(chan os.Signal, 1)
	signal.Notify(seen, syscall.SIGTERM)
	go func() {
		<-seen
		if code >= 0 {
			os.Exit(code)
		}
		fmt.Println("ignoring SIGTERM")
	}()
}
