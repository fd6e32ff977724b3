#!/bin/sh
# taizhang schema: any document by any schema, outside any repository.

. "${0%/*}/../test-lib.sh"

cat >s.json <<\END
{
  "type": "object",
  "properties": {"a": {"type": "integer"}, "day": {"format": "date"}},
  "required": ["a"]
}
END
echo 'a: 1' >good.yaml
printf 'a: x\nday: "2018-02-30"\n' >bad.yaml

validate() {
	taizhang schema validate --lang en "$@"
}

test_expect_success 'valid is 0, and says so' '
	validate s.json good.yaml >out &&
	echo "good.yaml: valid" >want && test_cmp want out &&
	validate -q s.json good.yaml >out && ! test -s out
'

test_expect_success 'invalid is 1, with place, line and remedy' '
	test_expect_code 1 validate s.json good.yaml bad.yaml >out &&
	cat >want <<-\END &&
	good.yaml: valid
	bad.yaml:1:4: error: “a” must be a whole number; here is “x” [schema-type]
	    a: x
	       ^
	  remedy: write a whole number here
	END
	test_cmp want out
'

test_expect_success 'formats are remarks, unless they are asked for' '
	printf "a: 1\nday: x\n" >day.yaml &&
	validate s.json day.yaml &&
	test_expect_code 1 validate --assert-format s.json day.yaml >out &&
	test_grep "day.yaml:2:6: .*\[schema-format\]" out
'

test_expect_success 'a wrong call is 2' '
	test_expect_code 2 validate s.json 2>err &&
	test_expect_code 2 taizhang schema 2>err &&
	test_expect_code 2 taizhang schema --lang en vlidate a b 2>err &&
	test_grep "did you mean “validate”" err &&
	test_expect_code 2 validate --map x s.json good.yaml 2>err &&
	test_grep "https://example.org/schema/=folder" err
'

test_expect_success 'what cannot be decided is 3' '
	test_expect_code 3 validate none.json good.yaml 2>err &&
	test_grep "none.json: there is no such schema" err &&
	test_expect_code 3 validate s.json none.yaml 2>err &&
	test_grep "none.yaml is not there" err &&
	echo "{\"type\": \"text\"}" >broken.json &&
	test_expect_code 3 validate broken.json good.yaml 2>err &&
	test_grep "^taizhang: broken.json:1:10: " err &&
	echo "{\"not\": {\"\$ref\": \"#\"}}" >loop.json &&
	test_expect_code 3 validate loop.json good.yaml >out &&
	test_grep "schema-limit" out
'

test_expect_success 'earlier drafts are refused by name' '
	echo "{\"\$schema\": \"http://json-schema.org/draft-07/schema#\"}" >old.json &&
	test_expect_code 3 validate old.json good.yaml 2>err &&
	test_grep "draft 7 is not supported" err
'

test_expect_success 'one document, unless several are asked for' '
	printf "a: 1\n---\na: x\n" >two.yaml &&
	test_expect_code 1 validate s.json two.yaml >out &&
	test_grep "two.yaml:3:1: .*\[yaml-documents\]" out &&
	! grep valid out &&
	test_expect_code 1 validate --each-document s.json two.yaml >out &&
	test_grep "^two.yaml, document 1: valid$" out &&
	test_grep "^two.yaml:3:4: .*schema-type" out &&
	: >empty.yaml &&
	test_expect_code 1 validate s.json empty.yaml &&
	validate --each-document s.json empty.yaml
'

test_expect_success 'standard input, in YAML or JSON' '
	echo "a: 1" | validate s.json - >out && test_grep "^-: valid" out &&
	printf "{\"a\":1}\n{\"a\":\"\\\\ud83d\\\\ude00\"}\n" >lines &&
	test_expect_code 1 validate --each-document s.json - <lines >out &&
	test_grep "^-:2:6: .*“😀”" out
'

test_expect_success 'JSON says what is valid' '
	test_expect_code 1 validate --format json s.json good.yaml bad.yaml >out &&
	perl -MJSON::PP -e "
		local \$/;
		my \$said = decode_json(<STDIN>);
		my (\$good, \$bad) = @{\$said->{documents}};
		exit 1 if \$said->{valid} || !\$good->{valid} || \$bad->{valid};
		exit 1 if \$bad->{findings}[0]{rule} ne q(schema-type);
		exit 1 if \$bad->{findings}[0]{field} ne q(/a);
	" <out
'

test_expect_success 'the output formats of the standard' '
	echo "{\"a\": \"x\"}" >o.json &&
	test_expect_code 1 validate --output flag s.json o.json >out &&
	echo "{\"valid\": false}" >want && test_cmp want out &&
	validate --output flag s.json good.yaml >out &&
	echo "{\"valid\": true}" >want && test_cmp want out &&
	test_expect_code 1 validate --output basic s.json o.json >out &&
	test_grep -F "\"keywordLocation\": \"/properties/a/type\"" out &&
	test_grep -F "\"instanceLocation\": \"/a\"" out &&
	validate --output list s.json good.yaml >out &&
	test_grep -F "\"annotations\": {\"properties\": [\"a\"]}" out &&
	validate --output hierarchical s.json good.yaml >out &&
	test_grep -F "\"evaluationPath\": \"/properties/a\"" out &&
	test_expect_code 2 validate --output flag --format json s.json o.json
'

# The example of its chapter 12.4.3: what has one child is replaced by it.
test_expect_success 'detailed: the example of the standard' '
	cat >polygon.yaml <<-\END &&
	$id: https://example.com/polygon
	$defs:
	  point:
	    type: object
	    properties: {x: {type: number}, y: {type: number}}
	    additionalProperties: false
	    required: [x, y]
	type: array
	items: {$ref: "#/$defs/point"}
	minItems: 3
	END
	echo "[{x: 2.5, y: 1.3}, {x: 1, z: 6.7}]" >points.yaml &&
	test_expect_code 1 validate --output detailed polygon.yaml points.yaml \
		>out && perl -MJSON::PP -e "sub walk { my (\$u, \$in) = @_;
		print qq(\$in<\$u->{instanceLocation}> \$u->{keywordLocation}\n);
		walk(\$_, qq(\$in  )) for @{\$u->{errors} // []} }
		walk(decode_json(<STDIN>), q())" <out >told &&
	cat >want <<-\END &&
	<> /
	  <> /minItems
	  </1> /items/$ref
	    </1/z> /items/$ref/additionalProperties
	    </1> /items/$ref/required
	END
	sed "1s/ $/ \//" told >actual && test_cmp want actual
'

test_expect_success 'which have no place for what is broken' '
	printf "a: 1\n---\na: [\n---\n" >half.yaml &&
	test_expect_code 1 validate --each-document --output flag s.json \
		half.yaml >out 2>err &&
	echo "{\"valid\": true}" >want && test_cmp want out &&
	test_grep "^half.yaml:" err
'

test_expect_success 'what is broken is not judged by its beginning' '
	printf "a：1\nb: 2\n" >wide.yaml &&
	test_expect_code 1 validate s.json wide.yaml >out &&
	grep -o "\[[a-z-]*\]" out >rules && echo "[yaml-colon]" >want &&
	test_cmp want rules
'

test_expect_success 'anchors are followed, within bounds' '
	printf "x: &x 1\na: *x\n" | validate s.json - &&
	{
		echo "a0: &a0 x" && i=0 && while test $i -lt 12
		do
			j=$((i + 1)) &&
			echo "a$j: &a$j [*a$i,*a$i,*a$i,*a$i,*a$i,*a$i]" &&
			i=$j || return 1
		done
	} >laughs.yaml &&
	test_expect_code 1 validate s.json laughs.yaml >out &&
	test_grep "yaml-nodes" out
'

test_expect_success 'references lead to files beside, and below here' '
	mkdir -p types other &&
	echo "{\$defs: {n: {type: integer}}}" >defs.yaml &&
	echo "\$ref: \"../defs.yaml#/\$defs/n\"" >types/n.yaml &&
	echo 1 >one.yaml && echo x >x.yaml &&
	validate types/n.yaml one.yaml &&
	test_expect_code 1 validate types/n.yaml x.yaml &&
	validate "$PWD/types/n.yaml" one.yaml &&
	cp defs.yaml types && echo "\$ref: defs.yaml#/\$defs/n" >types/m.yaml &&
	validate -C other "$PWD/types/m.yaml" ../one.yaml &&
	test_expect_code 3 validate -C other ../types/n.yaml ../one.yaml 2>err &&
	test_grep "outside of its folder" err
'

test_expect_success 'URIs lead to what --map names, never to a network' '
	echo "{\"\$ref\": \"https://example.org/s/defs#/\$defs/n\"}" >uri.json &&
	test_expect_code 3 validate uri.json one.yaml 2>err &&
	test_grep "nothing is fetched" err &&
	mkdir -p lib && cp defs.yaml lib &&
	validate --map https://example.org/s/=lib uri.json one.yaml &&
	test_expect_code 1 validate --map=https://example.org/s/=lib uri.json \
		x.yaml &&
	echo "{\"\$ref\": \"https://example.org/s/%2e%2e/defs\"}" >out.json &&
	test_expect_code 3 validate --map https://example.org/s/=lib out.json \
		one.yaml 2>err
'

test_expect_success 'the meta-schema is there without a network' '
	echo "\$ref: https://json-schema.org/draft/2020-12/schema" >meta.yaml &&
	validate meta.yaml s.json &&
	test_expect_code 1 validate meta.yaml broken.json >out &&
	test_grep "^broken.json:1:10: " out
'

test_expect_success 'a large text and a large list end' '
	perl -e "print chr(34), q(a) x 50_000_000, chr(34)" >large.json &&
	echo "{\"pattern\": \"^(a|b)*\$\", \"maxLength\": 3}" >p.json &&
	test_expect_code 3 validate p.json large.json >out &&
	test_grep "schema-limit" out &&
	perl -e "print q([), join(q(,), reverse 1 .. 100_000), q(])" >list.json &&
	echo "{\"uniqueItems\": true}" >u.json &&
	validate u.json list.json &&
	rm -f large.json list.json
'

test_expect_success 'so do many mistakes in one line, and many words' '
	perl -e "print q([), join(q(,), 1 .. 30_000), q(])" >list.json &&
	echo "{\"items\": {\"type\": \"string\"}}" >i.json &&
	test_expect_code 1 timeout 30 taizhang schema validate --lang en \
		i.json list.json >out && tail -n 4 out >last &&
	test_grep "^list.json:1:168890: error: element 30000 must be" last &&
	test_grep "^     *^$" last &&
	perl -e "print q({\"items\": {\"enum\": [\"a),
		join(q(\",\"a), 1 .. 20_000), q(\"]}})" >words.json &&
	perl -e "print q([\"b), join(q(\",\"b), 1 .. 3_000), q(\"])" >list.json &&
	test_expect_code 1 timeout 30 taizhang schema validate --lang en \
		words.json list.json >out &&
	test_grep "choose one of: a1, a2, .*, a100, …$" out && rm -f out list.json
'

test_expect_success 'a misspelt field is not missing as well' '
	echo "{\"properties\": {\"seats\": {}, \"since\": {}},
		\"required\": [\"seats\", \"since\"],
		\"additionalProperties\": false}" >two.json &&
	echo "Seats: 1" >misspelt.yaml &&
	test_expect_code 1 validate two.json misspelt.yaml >out &&
	test_grep "did you mean “seats”" out && test_grep "since” is missing" out &&
	! grep "seats” is missing" out
'

# A broken value in any other text ends it: nobody knows where the next begins.
test_expect_success 'JSON lines: a broken line is one, and the next one counts' '
	{
		printf "%s\n" "{\"a\": 1}" "{bad" "" "{\"a\": 1} x" "[\"a\",]" "{\"a\": 2}" &&
		perl -e "print qq({x\n) x 150" && printf "{\"a\": \"x\"}"
	} >some.jsonl &&
	test_expect_code 1 validate --each-document --format json s.json \
		some.jsonl >json && perl -MJSON::PP -e "local \$/;
		print map { qq(\$_->{line}\n) } map { @{\$_->{findings}} }
			@{decode_json(<STDIN>)->{documents}}" <json >lines &&
	{ printf "%s\n" 2 4 5 && seq 7 157; } >want && test_cmp want lines &&
	cp some.jsonl some.json &&
	test_expect_code 1 validate --each-document s.json some.json >out &&
	test $(grep -c error: out) -eq 1
'

# Behind a reference, and where a condition asks for it.
test_expect_success 'a missing field is called by its name' '
	cat >named.yaml <<-\END &&
	$ref: "#/$defs/doc"
	$defs:
	  doc:
	    properties:
	      name: {$ref: "#/$defs/name"}
	      in: {$ref: "#/$defs/in"}
	    required: [name]
	  name: {title: 姓名}
	  in:
	    properties: {kind: {title: 种类}, since: {title: 何时}}
	    if: {properties: {kind: {const: 甲}}}
	    then: {required: [since]}
	END
	echo "in: {kind: 甲}" >unnamed.yaml &&
	test_expect_code 1 taizhang schema validate --lang zh_CN named.yaml \
		unnamed.yaml >out &&
	test_grep "缺少姓名（name） " out &&
	test_grep "种类为“甲”时，缺少何时（since） " out
'

test_expect_success 'a folder is what lies below it' '
	mkdir -p many/.git many/b many/b-c &&
	cp good.yaml many/b/one.yml && cp good.yaml many/b-c/two.yaml &&
	echo "{\"a\": 1}" >many/b.json && cp bad.yaml many/.git/no.yaml &&
	cp bad.yaml many/readme.txt && ln -s ../../bad.yaml many/b/link.yaml &&
	validate s.json many good.yaml >out &&
	sed -n "s/: valid$//p" out >names &&
	cat >want <<-\END &&
	many/b-c/two.yaml
	many/b.json
	many/b/one.yml
	good.yaml
	END
	test_cmp want names && validate -q s.json many/ &&
	mkdir -p none/.git && cp good.yaml none/.git &&
	test_expect_code 3 validate s.json none 2>err &&
	test_grep "none: no file there ends in .yaml" err
'

# Good and bad ones, large ones, and some that are no single plain document.
cat >crowd.pl <<\END
my @kinds = ("a: x\n", "---\na: 1\n...\n", "a: [1\nb: 2\n", "", "# nothing\n",
	"a: 1\n---\na: 2\n", "b: &b 1\na: *b\n", "{\"a\": 1}\n", "a: 1",
	"a: 1\nb: " . "x" x 100_000 . "\n", "a: \xFF\n", "%YAML 1.2\n---\na: 1\n");
for my $i (1 .. 700) {
	open my $f, ">", sprintf("crowd/%04d.yaml", $i) or die;
	print $f $i % 5 ? "a: $i\n" : $kinds[$i / 5 % @kinds];
}
END

test_expect_success 'any number of threads says the same, in the same order' '
	mkdir crowd && perl crowd.pl &&
	test_expect_code 1 validate --jobs 1 s.json crowd >one &&
	for jobs in 2 3 8
	do
		test_expect_code 1 validate --jobs $jobs s.json crowd >again &&
		test_cmp one again || return 1
	done &&
	test_expect_code 1 validate s.json crowd >again && test_cmp one again
'

test_expect_success 'a file alone says what it says among others' '
	for file in crowd/00[0-6]*.yaml
	do
		validate s.json $file || test $? -eq 1 || return 1
	done >alone &&
	head -n $(wc -l <alone) one >again && test_cmp alone again
'

test_expect_success 'what cannot be read ends it, behind all before it' '
	rm crowd/0300.yaml && mkfifo pipe.yaml &&
	test_expect_code 3 validate --jobs 4 s.json one.yaml good.yaml pipe.yaml \
		crowd >out 2>err &&
	test_grep "pipe.yaml: not a regular file" err &&
	test_grep "good.yaml: valid" out && ! grep crowd out
'

test_done
