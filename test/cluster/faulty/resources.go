package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// held keeps what alloc took from being collected.
var held [][]byte

// alloc MIB RATE: takes MIB of memory, RATE of them a second, and keeps it.
func alloc(rest string) error {
	var total, rate int
	if _, err := fmt.Sscan(rest, &total, &rate); err != nil {
		return err
	}
	for taken := range total {
		block := make([]byte, 1<<20)
		for page := 0; page < len(block); page += 4096 {
			block[page] = 1
		}
		held = append(held, block)
		if taken%16 == 15 {
			fmt.Printf("holding %d MiB\n", taken+1)
		}
		time.Sleep(time.Second / time.Duration(rate))
	}
	return nil
}

// fill FILE MIB: writes a file of that size.
func fill(rest string) error {
	path, size, _ := strings.Cut(rest, " ")
	mib, err := strconv.Atoi(size)
	if err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	block := make([]byte, 1<<20)
	for range mib {
		if _, err := file.Write(block); err != nil {
			return err
		}
	}
	return nil
}

// read FILE: fails unless the file can be read.
func read(rest string) error {
	_, err := os.ReadFile(rest)
	return err
}

// write FILE: fails unless the file can be written.
func write(rest string) error {
	return os.WriteFile(rest, []byte("written\n"), 0o644)
}

// need-env NAME: fails unless the variable is set.
func needEnv(rest string) error {
	if os.Getenv(rest) == "" {
		return fmt.Errorf("required environment variable %s is not set", rest)
	}
	return nil
}
