module testbed.local/faulty

go 1.24.0
