package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"carfacts/extract"
	"carfacts/rules"
)

// loadRules reads the built-in rules and the author's overlays. What is wrong
// with them is the error, all of it.
func loadRules(overlays []string) (*extract.Extractor, error) {
	layers := []fs.FS{extract.Named("rules", rules.FS)}
	for _, dir := range overlays {
		info, err := os.Stat(dir)
		if err != nil {
			return nil, fmt.Errorf("--rules: %w", err)
		}
		if !info.IsDir() {
			return nil, fmt.Errorf("--rules %s: not a folder; it should hold lexicon/ and facts/", dir)
		}
		layers = append(layers, extract.Named(filepath.ToSlash(dir), os.DirFS(dir)))
	}
	e, problems := extract.Load(layers...)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	return e, nil
}
