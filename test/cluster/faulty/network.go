package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"math/big"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// connect HOST:PORT: fails with the dialler's own words unless somebody accepts.
func connect(rest string) error {
	conn, err := net.DialTimeout("tcp", rest, 5*time.Second)
	if err != nil {
		return fmt.Errorf("cannot reach the dependency: %w", err)
	}
	return conn.Close()
}

// resolve HOST: fails unless the name has an address.
func resolve(rest string) error {
	_, err := net.LookupHost(rest)
	return err
}

// tcp ADDR: accepts and closes connections from now on.
func tcp(rest string) error {
	listener, err := net.Listen("tcp", rest)
	if err != nil {
		return err
	}
	go func() {
		for {
			if conn, err := listener.Accept(); err == nil {
				conn.Close()
			}
		}
	}()
	return nil
}

// http ADDR CODE: answers every request with the code from now on.
func serveHTTP(rest string) error {
	address, word, _ := strings.Cut(rest, " ")
	code, err := strconv.Atoi(word)
	if err != nil {
		return err
	}
	return serve(address, func() int { return code })
}

// http-after DURATION ADDR CODE: nobody listens before the time is up; the steps go on at once.
func serveAfter(rest string) error {
	word, then, _ := strings.Cut(rest, " ")
	wait, err := time.ParseDuration(word)
	if err != nil {
		return err
	}
	time.AfterFunc(wait, func() {
		if err := serveHTTP(then); err != nil {
			fmt.Println("error:", err)
		}
	})
	return nil
}

// http-slow ADDR DURATION: answers 200, each time after that long.
func serveSlow(rest string) error {
	address, word, _ := strings.Cut(rest, " ")
	wait, err := time.ParseDuration(word)
	if err != nil {
		return err
	}
	return serve(address, func() int {
		time.Sleep(wait)
		return http.StatusOK
	})
}

// http-phases ADDR CODE DURATION CODE: the first code for that long, then the second for ever.
func servePhases(rest string) error {
	var address, first, length, second string
	if _, err := fmt.Sscan(rest, &address, &first, &length, &second); err != nil {
		return err
	}
	before, err := strconv.Atoi(first)
	if err != nil {
		return err
	}
	after, err := strconv.Atoi(second)
	if err != nil {
		return err
	}
	wait, err := time.ParseDuration(length)
	if err != nil {
		return err
	}
	turn := time.Now().Add(wait)
	return serve(address, func() int {
		if time.Now().Before(turn) {
			return before
		}
		return after
	})
}

func serve(address string, code func() int) error {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	go http.Serve(listener, answers(code))
	return nil
}

func answers(code func() int) http.Handler {
	return http.HandlerFunc(func(out http.ResponseWriter, _ *http.Request) {
		answer := code()
		if answer == http.StatusFound {
			out.Header().Set("Location", "/elsewhere")
		}
		out.WriteHeader(answer)
		fmt.Fprintln(out, http.StatusText(answer))
	})
}

// https ADDR: answers 200 over TLS with a certificate that it signed itself.
func serveTLS(rest string) error {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(24 * time.Hour), DNSNames: []string{"faulty"}}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		return err
	}
	listener, err := tls.Listen("tcp", rest, &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}})
	if err != nil {
		return err
	}
	go http.Serve(listener, answers(func() int { return http.StatusOK }))
	return nil
}

// dns-nxdomain ADDR: a name server that knows no name, for ever. So a look-up in the test cluster
// ends in an honest "no such host" and not in a time-out.
func nxdomain(rest string) error {
	conn, err := net.ListenPacket("udp", rest)
	if err != nil {
		return err
	}
	question := make([]byte, 1500)
	for {
		length, from, err := conn.ReadFrom(question)
		if err != nil {
			return err
		}
		if length < 12 {
			continue
		}
		// The header of the answer: same id, a response with recursion, no such name, the question
		// alone and no records. An EDNS record of the question is cut off with all that follows it.
		end := 12
		for end < length && question[end] != 0 {
			end += int(question[end]) + 1
		}
		end = min(end+5, length)
		answer := append([]byte{}, question[:end]...)
		answer[2], answer[3] = 0x81, 0x83
		copy(answer[4:12], []byte{0, 1, 0, 0, 0, 0, 0, 0})
		conn.WriteTo(answer, from)
	}
}
