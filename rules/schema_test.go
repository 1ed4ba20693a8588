package rules_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"go.yaml.in/yaml/v4"

	"carfacts/extract"
	"carfacts/rules"
)

var folders = []string{"facts", "lexicon", "vocabulary", "sites"}

func readSchema(t *testing.T, folder string) map[string]any {
	t.Helper()
	data, err := fs.ReadFile(rules.FS, "schema/"+folder+".json")
	if err != nil {
		t.Fatal(err)
	}
	var s map[string]any
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestShippedFilesFollowTheirSchemas(t *testing.T) {
	for _, folder := range folders {
		s := readSchema(t, folder)
		files, _ := fs.Glob(rules.FS, folder+"/*.yaml")
		for _, name := range files {
			data, _ := fs.ReadFile(rules.FS, name)
			if first := "# yaml-language-server: $schema=../schema/" + folder + ".json\n"; !strings.HasPrefix(string(data), first) {
				t.Errorf("%s: the first line has to be %s", name, first)
			}
			var v any
			if err := yaml.Unmarshal(data, &v); err != nil {
				t.Fatal(err)
			}
			c := checker{root: s}
			for _, fault := range c.check(s, plain(v), name) {
				t.Error(fault)
			}
		}
	}
}

func TestSchemasRefuseMistakes(t *testing.T) {
	for _, c := range []struct{ folder, text string }{
		{"facts", "rules: [{rule: x, mach: y}]"},
		{"facts", "rules: [{rule: Big Rule}]"},
		{"facts", "rules: [{rule: x, fact: {measure: levels}}]"},
		{"facts", "rules: [{rule: x, examples: [{text: y, facts: [{period: 2024-5}]}]}]"},
		{"lexicon", "lexicon: maker\nentries: [{name: X, contry: China}]"},
		{"lexicon", "lexicon: move\nentries: [{words: [x], sign: rising}]"},
		{"vocabulary", "metrics: {x: {flows: true}}"},
		{"vocabulary", "units: {x: {metric: sales}}"},
		{"sites", "[{site: X}]"},
	} {
		var v any
		if err := yaml.Unmarshal([]byte(c.text), &v); err != nil {
			t.Fatal(err)
		}
		s := readSchema(t, c.folder)
		if faults := (&checker{root: s}).check(s, plain(v), ""); len(faults) == 0 {
			t.Errorf("%s: the schema accepts %s", c.folder, c.text)
		}
	}
}

// TestSchemasKnowTheFieldsOfTheLoaders asks the loaders for their fields, by
// a field that none knows, and looks for them in the schemas.
func TestSchemasKnowTheFieldsOfTheLoaders(t *testing.T) {
	known := regexp.MustCompile(`known here are (.*)`)
	for _, c := range []struct{ file, text, schema string }{
		{"facts/x.yaml", "rules: [{rule: x, match: \"{n:money} q\", none: x, qqqqqqqq: 1}]", "facts#/$defs/rule"},
		{"facts/x.yaml", "rules: [{rule: x, match: \"{n:money} q\", fact: {measure: level, metric: sales, qqqqqqqq: 1}}]", "facts#/$defs/template"},
		{"facts/x.yaml", "rules: [{rule: x, event: [{by: [x], qqqqqqqq: 1}], fact: {measure: event, metric: launch}}]", "facts#/$defs/event"},
		{"facts/x.yaml", "rules: [{rule: x, match: \"{n:money} q\", none: x, examples: [{text: x, qqqqqqqq: 1}]}]", "facts#/$defs/example/anyOf/1"},
		{"facts/x.yaml", "rules: [{rule: x, match: \"{n:money} q\", none: x, examples: [{text: x, facts: [{qqqqqqqq: 1}]}]}]", "facts#/$defs/expected"},
		{"facts/x.yaml", "rules: [{rule: x, match: \"{n:money} q\", fact: {measure: level, metric: sales, scope: {qqqqqqqq: 1}}}]", "facts#/$defs/scope"},
		{"lexicon/x.yaml", "lexicon: maker\nentries: [{name: Xyz, qqqqqqqq: 1}]", "lexicon#/$defs/maker"},
		{"lexicon/x.yaml", "lexicon: place\nentries: [{name: Xyz, qqqqqqqq: 1}]", "lexicon#/$defs/place"},
		{"lexicon/x.yaml", "lexicon: body\nentries: [{name: Xyz, qqqqqqqq: 1}]", "lexicon#/$defs/body"},
		{"lexicon/x.yaml", "lexicon: model\nentries: [{maker: Kia, models: [Xy77], qqqqqqqq: 1}]", "lexicon#/$defs/model"},
		{"lexicon/x.yaml", "lexicon: metric\nentries: [{metric: sales, words: [xyzzy], qqqqqqqq: 1}]", "lexicon#/$defs/words"},
		{"lexicon/x.yaml", "lexicon: metric\nentries: []\nqqqqqqqq: 1", "lexicon#"},
		{"vocabulary/x.yaml", "metrics: {x: {units: [count], qqqqqqqq: 1}}", "vocabulary#/properties/metrics/additionalProperties"},
		{"vocabulary/x.yaml", "units: {x: {dimension: count, qqqqqqqq: 1}}", "vocabulary#/properties/units/additionalProperties"},
		{"vocabulary/x.yaml", "qqqqqqqq: 1", "vocabulary#"},
		{"sites/x.yaml", "- {hosts: [x.example], qqqqqqqq: 1}", "sites#/items"},
	} {
		_, problems := extract.Load(fstest.MapFS{c.file: {Data: []byte(c.text)}})
		m := known.FindStringSubmatch(problems.Error())
		if m == nil {
			t.Errorf("%s: no list of fields in %v", c.text, problems)
			continue
		}
		folder, pointer, _ := strings.Cut(c.schema, "#")
		node := at(readSchema(t, folder), pointer)
		properties, _ := node["properties"].(map[string]any)
		line, _, _ := strings.Cut(m[1], "\n")
		fields := strings.Split(line, ", ")
		for _, f := range fields {
			if properties[f] == nil {
				t.Errorf("rules/schema/%s.json: the field %q is missing at %s", folder, f, pointer)
			}
		}
		for f := range properties {
			if !slices.Contains(fields, f) {
				t.Errorf("rules/schema/%s.json: the field %q at %s is none", folder, f, pointer)
			}
		}
	}
}

// at follows a JSON pointer.
func at(node map[string]any, pointer string) map[string]any {
	var v any = node
	for _, step := range strings.Split(strings.Trim(pointer, "/"), "/") {
		switch x := v.(type) {
		case map[string]any:
			if step != "" {
				v = x[step]
			}
		case []any:
			v = x[int(step[0]-'0')]
		}
	}
	out, _ := v.(map[string]any)
	return out
}

// plain makes the maps of YAML those of JSON.
func plain(v any) any {
	switch v := v.(type) {
	case map[any]any:
		out := map[string]any{}
		for k, x := range v {
			out[fmt.Sprint(k)] = plain(x)
		}
		return out
	case map[string]any:
		for k, x := range v {
			v[k] = plain(x)
		}
	case []any:
		for i, x := range v {
			v[i] = plain(x)
		}
	case int:
		return float64(v)
	case fmt.Stringer: // a date
		return v.String()[:10]
	}
	return v
}

// checker checks values against that part of JSON Schema which the schemas use.
type checker struct{ root map[string]any }

func (c *checker) check(schema map[string]any, v any, where string) []string {
	var faults []string
	bad := func(format string, args ...any) { faults = append(faults, where+": "+fmt.Sprintf(format, args...)) }
	for key, want := range schema {
		switch key {
		case "$ref":
			return c.check(at(c.root, strings.TrimPrefix(want.(string), "#")), v, where)
		case "type":
			if !isType(want, v) {
				bad("%v is no %v", v, want)
			}
		case "enum":
			if !slices.Contains(want.([]any), v) {
				bad("%v is none of %v", v, want)
			}
		case "const":
			if v != want {
				bad("%v is not %v", v, want)
			}
		case "pattern":
			if s, ok := v.(string); ok && !regexp.MustCompile(want.(string)).MatchString(s) {
				bad("%q does not match %s", s, want)
			}
		case "anyOf":
			if !slices.ContainsFunc(want.([]any), func(s any) bool { return len(c.check(s.(map[string]any), v, where)) == 0 }) {
				bad("%v fits no alternative", v)
			}
		case "allOf":
			for _, s := range want.([]any) {
				faults = append(faults, c.check(s.(map[string]any), v, where)...)
			}
		case "not":
			if len(c.check(want.(map[string]any), v, where)) == 0 {
				bad("%v should not fit", v)
			}
		case "if":
			if then, ok := schema["then"].(map[string]any); ok && len(c.check(want.(map[string]any), v, where)) == 0 {
				faults = append(faults, c.check(then, v, where)...)
			}
		case "items":
			list, _ := v.([]any)
			for i, x := range list {
				faults = append(faults, c.check(want.(map[string]any), x, path.Join(where, fmt.Sprint(i)))...)
			}
		case "properties", "additionalProperties", "required":
			faults = append(faults, c.object(schema, key, want, v, where)...)
		case "$schema", "$defs", "title", "description", "then":
		default:
			bad("the checker knows no %q", key)
		}
	}
	return faults
}

func (c *checker) object(schema map[string]any, key string, want, v any, where string) []string {
	m, ok := v.(map[string]any)
	if !ok {
		return nil
	}
	var faults []string
	properties, _ := schema["properties"].(map[string]any)
	for k, x := range m {
		p, known := properties[k].(map[string]any)
		switch {
		case key == "properties" && known:
			faults = append(faults, c.check(p, x, path.Join(where, k))...)
		case key == "additionalProperties" && !known && want == false:
			faults = append(faults, fmt.Sprintf("%s: unknown field %q", where, k))
		case key == "additionalProperties" && !known && want != true:
			faults = append(faults, c.check(want.(map[string]any), x, path.Join(where, k))...)
		}
	}
	if key == "required" {
		for _, k := range want.([]any) {
			if _, ok := m[k.(string)]; !ok {
				faults = append(faults, fmt.Sprintf("%s: no field %q", where, k))
			}
		}
	}
	return faults
}

func isType(want, v any) bool {
	if list, ok := want.([]any); ok {
		return slices.ContainsFunc(list, func(w any) bool { return isType(w, v) })
	}
	switch v := v.(type) {
	case nil:
		return want == "null"
	case bool:
		return want == "boolean"
	case string:
		return want == "string"
	case float64:
		return want == "number" || want == "integer" && v == float64(int64(v))
	case []any:
		return want == "array"
	case map[string]any:
		return want == "object"
	}
	return false
}
