package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"

	"carfacts/extract"
	"carfacts/rules"
)

// loadRules reads the built-in rules and the author's overlays. What is wrong
// with them is the error, all of it.
func loadRules(overlays []string) (*extract.Extractor, error) {
	if len(overlays) == 0 {
		return loadBuiltIn()
	}
	layers, err := ruleLayers(overlays)
	if err != nil {
		return nil, err
	}
	return loadLayers(layers...)
}

// loadBuiltIn reads the built-in rules, which never change, once.
var loadBuiltIn = sync.OnceValues(func() (*extract.Extractor, error) { return loadLayers(builtInRules()) })

// loadLayers lets garbage pile up meanwhile, as a third of the time would go
// into collecting the little that there is of it.
func loadLayers(layers ...fs.FS) (*extract.Extractor, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	e, problems := extract.Load(layers...)
	return e, problems.Err()
}

// ruleLayers returns the built-in rules and the author's folders on top of
// them. A folder that is a whole rule set of its own takes the place of all
// before it, so that a checkout's rules/ can be tried as it is.
func ruleLayers(overlays []string) ([]fs.FS, error) {
	layers := []fs.FS{builtInRules()}
	for _, dir := range overlays {
		info, err := os.Stat(dir)
		if err != nil {
			return nil, fmt.Errorf("--rules: %w", err)
		}
		if !info.IsDir() {
			return nil, fmt.Errorf("--rules %s: not a folder; it should hold lexicon/ and facts/", dir)
		}
		if !holdsRules(os.DirFS(dir)) {
			return nil, fmt.Errorf("--rules %s: holds none of the folders vocabulary, lexicon, facts and sites", dir)
		}
		if isWholeSet(os.DirFS(dir)) {
			layers = nil
		}
		layers = append(layers, extract.Named(filepath.ToSlash(dir), os.DirFS(dir)))
	}
	return layers, nil
}

// isWholeSet reports whether the folder has the vocabulary that the built-in
// rules have, file by file.
func isWholeSet(folder fs.FS) bool {
	files, err := fs.Glob(rules.FS, "vocabulary/*.yaml")
	for _, name := range files {
		if _, err := fs.Stat(folder, name); err != nil {
			return false
		}
	}
	return err == nil
}

func builtInRules() fs.FS { return extract.Named("rules", rules.FS) }

func holdsRules(folder fs.FS) bool {
	for _, name := range []string{"vocabulary", "lexicon", "facts", "sites"} {
		if info, err := fs.Stat(folder, name); err == nil && info.IsDir() {
			return true
		}
	}
	return false
}
