# shellcheck disable=SC2154 # replay sets here and tmp
# What the chapters of the story are written in. Sourced by replay, which
# stands in the new repository; every PATH is below records/.
#
#   step DATE PERSON SUBJECT BODY [ARTICLES]   commit what was written since
#   put PATH <<EOF            a new record
#   append PATH <<EOF         lines at the end of a record
#   insert PATH TEXT <<EOF    lines after the first line that holds TEXT
#   replace PATH OLD NEW      the first OLD on a line becomes NEW
#   edit PATH SCRIPT          by sed
#   set_key PATH KEY VALUE [KEY VALUE ...]   scalars at the top level
#   set_keys KEY VALUE [KEY VALUE ...] -- PATH ...   the same in many records
#   move PATH STATUS          set_key PATH status STATUS
#
# A table is a here-document; the helper that reads it writes the YAML, with
# one awk for the whole table. Columns are stated at each helper.

cpath() { echo "computer/${1%??}/$1.yaml"; }
lpath() { c=${1%%.*}; echo "ledger/${c%??}/$c/$1.yaml"; }
opath() { echo "licence/$1/oem-$2.yaml"; }
head_id() { git rev-parse HEAD; }
sha256() { sha256sum | cut -d ' ' -f 1; }

put() {
	mkdir -p "records/${1%/*}"
	cat >"records/$1"
}

append() {
	test -f "records/$1" || die "append: no records/$1"
	cat >>"records/$1"
}

insert() {
	cat >"$tmp"
	at=$2 text=$tmp awk '
	{ print }
	!done && index($0, ENVIRON["at"]) {
		while ((getline line < ENVIRON["text"]) > 0)
			print line
		done = 1
	}
	END { exit !done }' "records/$1" >"$tmp.new" ||
		die "insert: <$2> is not in records/$1"
	mv "$tmp.new" "records/$1"
}

replace() {
	old=$2 new=$3 awk '
	!done && (i = index($0, ENVIRON["old"])) {
		$0 = substr($0, 1, i - 1) ENVIRON["new"] \
		    substr($0, i + length(ENVIRON["old"]))
		done = 1
	}
	{ print }
	END { exit !done }' "records/$1" >"$tmp.new" ||
		die "replace: <$2> is not in records/$1"
	mv "$tmp.new" "records/$1"
}

edit() {
	sed "$2" "records/$1" >"$tmp.new"
	! cmp -s "$tmp.new" "records/$1" || die "edit: nothing changes in $1"
	mv "$tmp.new" "records/$1"
}

set_keys() {
	awk '
	function flush(   i) {
		if (file == "")
			return
		for (i = 1; i <= keys; i++)
			if (!seen[i])
				text = text key[i] ": " value[i] "\n"
		printf "%s", text > file
		close(file)
		text = ""
	}
	BEGIN {
		for (i = 1; i < ARGC && ARGV[i] != "--"; i += 2) {
			key[++keys] = ARGV[i]
			value[keys] = ARGV[i + 1]
			ARGV[i] = ARGV[i + 1] = ""
		}
		ARGV[i] = ""
		while (++i < ARGC)
			ARGV[i] = "records/" ARGV[i]
	}
	FNR == 1 {
		flush()
		file = FILENAME
		for (i = 1; i <= keys; i++)
			seen[i] = 0
	}
	{
		for (i = 1; i <= keys; i++)
			if (index($0, key[i] ":") == 1) {
				$0 = key[i] ": " value[i]
				seen[i] = 1
			}
		text = text $0 "\n"
	}
	END { flush() }' "$@" || die "set_keys $*"
}

set_key() {
	file=$1
	shift
	set_keys "$@" -- "$file"
}

move() { set_key "$1" status "$2"; }

# step DATE PERSON SUBJECT BODY [ARTICLES]
# ARTICLES are the numbers of the notice's articles, for the trailer.
step() {
	name=$(sed -n 's/^name: //p' "records/person/$2.yaml")
	test -n "$name" || die "step: nobody is called $2"
	{
		printf '%s\n\n%s\n' "$3" "$4"
		test -z "${5-}" ||
			printf '\n依据: 第%s条\n' "$(echo "$5" | sed 's/ /条、第/g')"
	} >"$tmp"
	git add -A .
	GIT_AUTHOR_NAME=$name GIT_AUTHOR_EMAIL=$2@example.org \
	GIT_COMMITTER_NAME=$name GIT_COMMITTER_EMAIL=$2@example.org \
	GIT_AUTHOR_DATE="$1:00 +0800" GIT_COMMITTER_DATE="$1:00 +0800" \
		git commit -q --no-gpg-sign -F "$tmp" ||
		die "refused: $1 $name: $3"
	steps=$((steps + 1))
	printf '%s  %s  %s\n' "${1% *}" "$name" "$3"
}

# people: id name dept post since roles; post and roles may be -
people() {
	mkdir -p records/person
	awk 'NF {
		f = "records/person/" $1 ".yaml"
		print "name: " $2 > f
		print "posts:\n  - dept: " $3 > f
		print "    post: " ($4 == "-" ? "\"\"" : $4) > f
		print "    since: \"" $5 "\"" > f
		print "emails: [" $1 "@example.org]" > f
		if ($6 != "-") {
			print "roles:" > f
			n = split($6, role, ",")
			for (i = 1; i <= n; i++)
				print "  - {role: " role[i] \
				    ", since: \"2018-01-01\"}" > f
		}
		close(f)
	}'
}

# departments: id name kind head since
departments() {
	mkdir -p records/department
	awk 'NF {
		f = "records/department/" $1 ".yaml"
		printf "name: %s\nkind: %s\nsince: \"2010-01-01\"\n", $2, $3 > f
		printf "first_responsible: %s\nheads:\n", $4 > f
		printf "  - person: %s\n    since: \"%s\"\n", $4, $5 > f
		close(f)
	}'
}

# products: id | name | publisher | category | kind | domestic | aliases ...
products() {
	mkdir -p records/product
	awk -F ' *[|] *' 'NF > 1 {
		f = "records/product/" $1 ".yaml"
		printf "name: %s\npublisher: %s\n", $2, $3 > f
		printf "category: %s\nkind: %s\ndomestic: %s\n", $4, $5, $6 > f
		if ($4 == "操作系统")
			print "home_edition: false" > f
		printf "aliases: [" > f
		for (i = 7; i <= NF; i++)
			printf "%s\"%s\"", (i > 7 ? ", " : ""), $i > f
		print "]" > f
		close(f)
	}'
}

# computers [purchase]: id kind brand model serial dept room user acquired
#                       asset network; a user *NAME keeps a shared computer
computers() {
	purchase=${1-} awk 'NF {
		dir = substr($1, 1, length($1) - 2)
		if (!made[dir]++)
			system("mkdir -p records/computer/" dir)
		f = "records/computer/" dir "/" $1 ".yaml"
		printf "status: 在用\nkind: %s\nbrand: %s\n", $2, $3 > f
		printf "model: \"%s\"\nserial: %s\n", $4, $5 > f
		printf "dept: %s\nroom: \"%s\"\n", $6, $7 > f
		if (sub(/^[*]/, "", $8))
			print "shared: " $8 > f
		else
			print "user: " $8 > f
		print "acquired: \"" $9 "\"" > f
		if (ENVIRON["purchase"] != "")
			print "purchase: " ENVIRON["purchase"] > f
		printf "asset_no: %s\nnetwork: %s\n", $10, $11 > f
		close(f)
	}'
}

# oem PRODUCT VERSION RANGE VENDOR RECEIVED PLACE BY ON [PURCHASE LINE]
# one line a computer: computer COA-number
oem() {
	mkdir -p "records/licence/$1"
	product=$1 version=$2 range=$3 vendor=$4 received=$5 place=$6 by=$7 \
	on=$8 purchase=${9-} line=${10-} awk '
	function e(name) { return ENVIRON[name] }
	NF {
		f = "records/licence/" e("product") "/oem-" $1 ".yaml"
		print "status: 在用\nlicence_no: " $2 > f
		print "product: " e("product") "\nversion: " e("version") > f
		print "type: OEM\nsource: 预装\nseats: 1" > f
		print "valid_from: \"" e("received") "\"\nvalid_to: 永久" > f
		print "vendor: " e("vendor") "\nprice: \"0.00\"" > f
		print "bought: \"" e("received") "\"" > f
		if (e("purchase") != "") {
			print "purchase: " e("purchase") > f
			print "purchase_line: " e("line") > f
		}
		print "bound_computer: " $1 > f
		print "covers:\n  - {product: " e("product") ", versions: \"" \
		    e("range") "\", basis: 预装版本, evidence: COA 标签}" > f
		print "not_capitalised: 随机预装计入硬件" > f
		print "documents:" > f
		print "  - {kind: COA, title: 机身 COA 标签, form: 纸质, " \
		    "custodian: " e("by") ", place: 贴于机身并存照片, " \
		    "received: \"" e("received") "\"}" > f
		print "  - {kind: 验收文件, title: 整机验收单, form: 纸质, " \
		    "custodian: " e("by") ", place: " e("place") \
		    ", received: \"" e("received") "\"}" > f
		print "registered_by: " e("by") > f
		print "registered_on: \"" e("on") "\"" > f
		close(f)
	}'
}

# papers DATE PLACE KIND:TITLE[:FORM] ...  the documents of a licence; the
# files themselves are not here, so the digest of an electronic one is made up
papers() {
	day=$1 place=$2
	shift 2
	for paper do
		kind=${paper%%:*} title=${paper#*:} form=纸质
		case $title in
		*:*) form=${title##*:} title=${title%:*} ;;
		esac
		printf '  - {kind: %s, title: %s, form: %s, ' \
			"$kind" "$title" "$form"
		printf 'custodian: chen-lixin, place: %s, ' "$place"
		test "$form" != 电子 ||
			printf 'sha256: "%s", ' "$(echo "$title" | sha256)"
		printf 'received: "%s"}\n' "$day"
	done
}

# ledger ORIGIN BASIS BY ON: product version licence installed computer ...
# the licence "oem" is the computer's own; "-" is none
ledger() {
	origin=$1 basis=$2 by=$3 on=$4 awk '
	function e(name) { return ENVIRON[name] }
	/^#/ { next }
	NF {
		for (i = 5; i <= NF; i++) {
			dir = substr($i, 1, length($i) - 2) "/" $i
			if (!made[dir]++)
				dirs = dirs " records/ledger/" dir
			line[++n] = $1 " " $2 " " $3 " " $4 " " $i " " dir
		}
	}
	END {
		system("mkdir -p" dirs)
		for (i = 1; i <= n; i++) {
			split(line[i], c, " ")
			f = "records/ledger/" c[6] "/" c[5] "." c[1] ".yaml"
			print "status: 在用\ncomputer: " c[5] > f
			print "product: " c[1] "\nversion: \"" c[2] "\"" > f
			if (c[3] == "oem")
				c[3] = "oem-" c[5]
			if (c[3] != "-")
				print "licence: " c[3] > f
			print "installed: \"" c[4] "\"\norigin: " e("origin") > f
			print "basis: " e("basis") > f
			print "registered_by: " e("by") > f
			print "registered_on: \"" e("on") "\"" > f
			close(f)
		}
	}'
}

# end_ledger STATUS DATE ID ...
end_ledger() {
	status=$1 day=$2
	shift 2
	files=
	for id do
		c=${id%%.*}
		files="$files ledger/${c%??}/$c/$id.yaml"
	done
	# shellcheck disable=SC2086 # ids hold no blanks
	set_keys status "$status" removed "\"$day\"" -- $files
}

# verify PERSON DATE: the training department signs what is not yet verified
verify() {
	# shellcheck disable=SC2046 # paths hold no blanks
	by=$1 on=$2 awk '
	function flush() {
		if (file == "")
			return
		printf "%s", text > file
		close(file)
		text = ""
	}
	FNR == 1 {
		flush()
		file = FILENAME
	}
	{ text = text $0 "\n" }
	/^registered_on:/ {
		text = text "verified_by: " ENVIRON["by"] "\n" \
		    "verified_on: \"" ENVIRON["on"] "\"\n"
	}
	END { flush() }' $(grep -rlE '^status: (在用|停用)' \
	    records/licence records/ledger | xargs grep -L '^verified_by:')
}

# works EXECUTOR DATE ACTION PRODUCT COMPUTER ...  elements of request.work
works() {
	start="  - {executor: $1, date: \"$2\", action: $3, ledger: "
	product=$4
	shift 4
	for c do
		echo "$start$c.$product}"
	done
}

# approve APPROVAL SUBJECT DECISION PERSON DATE: an approval of a record as
# it stands. The person signed it with a key that is not here; the statement
# is kept beside the signature, and what it says must still be so.
approve() {
	file=$(find records -name "$2.yaml")
	record=approval/${5%%-*}/$1.yaml
	put "$record" <<EOF
subject: $2
digest: "$(sha256 <"$file")"
decision: $3
by: $4
date: "$5"
EOF
	tr -d '"' <"records/$record" | cmp -s - "$here/signatures/$1.statement" ||
		test -n "${STORY_UNSIGNED-}" ||
		die "$2 changed: $1 must be signed anew (see README.md)"
	append "$record" <<EOF
signature: |
$(sed 's/^/  /' "$here/signatures/$1.sig")
EOF
}

# The register as awk reads it: R[type, id, key], ids[type, n], N[type].
# Use: awk "$register"'...' $(register_files) -, the table being stdin.
register='
FNR == 1 && FILENAME != "-" {
	n = split(FILENAME, part, "/")
	type = part[2]
	id = part[n]
	sub(/[.]yaml$/, "", id)
	ids[type, ++N[type]] = id
}
FILENAME != "-" && /^[a-z_]+: / {
	key = $1
	sub(/:$/, "", key)
	value = substr($0, length($1) + 2)
	gsub(/^"|"$/, "", value)
	R[type, id, key] = value
}
FILENAME != "-" { next }
'
register_files() {
	echo records/product/*.yaml records/licence/*/*.yaml \
		records/computer/*/*.yaml records/ledger/*/*/*.yaml
}

# sheet: the lines of an inspection, as copied from the register and found
# in order on the spot. One line: inspector computer ...
sheet() {
	# shellcheck disable=SC2046
	awk "$register"'
	NF {
		for (i = 2; i <= NF; i++) {
			order[++lines] = $i
			inspector[$i] = $1
		}
	}
	END {
		for (i = 1; i <= N["ledger"]; i++) {
			l = ids["ledger", i]
			if (R["ledger", l, "status"] != "在用")
				continue
			c = R["ledger", l, "computer"]
			p = R["ledger", l, "product"]
			lic = R["ledger", l, "licence"]
			found[c] = found[c] "      - {category: " \
			    R["product", p, "category"] ", name: " \
			    R["product", p, "name"] ", product: " p \
			    ", version: \"" R["ledger", l, "version"] "\"" \
			    (lic == "" ? "" : ", licence: " lic) \
			    ", verdict: " \
			    (lic == "" ? "无授权" : "正版") "}\n"
		}
		print "lines:"
		for (i = 1; i <= lines; i++) {
			c = order[i]
			print "  - computer: " c
			if (R["computer", c, "user"] != "")
				print "    user: " R["computer", c, "user"]
			print "    dept: " R["computer", c, "dept"]
			print "    room: \"" R["computer", c, "room"] "\""
			printf "    results:\n%s", found[c]
			print "    share_check: 否\n    user_signed: 已签"
			print "    inspector: " inspector[c]
		}
	}' $(register_files) -
}

# count_lines CHECKER ...: the lines of a stocktake, all computers that are
# not scrapped, shared out among the checkers. Stdin: computer state note
count_lines() {
	# shellcheck disable=SC2046
	checkers=$* awk "$register"'
	NF {
		state[$1] = $2
		note[$1] = $3
	}
	END {
		checkers = split(ENVIRON["checkers"], checker, " ")
		print "lines:"
		for (i = 1; i <= N["computer"]; i++) {
			c = ids["computer", i]
			if (R["computer", c, "status"] == "报废")
				continue
			by = checker[1 + counted++ % checkers]
			print "  - {computer: " c ", state: " \
			    (c in state ? state[c] : "在用") \
			    ", checked_by: " by \
			    (note[c] == "" ? "" : ", note: " note[c]) "}"
		}
	}' $(register_files) -
}

# totals DATE: the totals of a stocktake, as the register stands
totals() {
	# shellcheck disable=SC2046
	day=$1 awk "$register"'
	END {
		day = ENVIRON["day"]
		for (i = 1; i <= N["ledger"]; i++) {
			l = ids["ledger", i]
			if (R["ledger", l, "status"] == "在用")
				installs[R["product",
				    R["ledger", l, "product"], "category"]]++
		}
		for (i = 1; i <= N["licence"]; i++) {
			l = ids["licence", i]
			to = R["licence", l, "valid_to"]
			if (R["licence", l, "status"] == "在用" &&
			    R["licence", l, "valid_from"] <= day &&
			    (to == "永久" || to >= day))
				seats[R["product",
				    R["licence", l, "product"], "category"]] += \
				    R["licence", l, "seats"]
		}
		print "totals:"
		n = split("操作系统 办公 杀毒 其他", category, " ")
		for (i = 1; i <= n; i++)
			printf "  - {category: %s, installs: %d, licences: %d}\n",
			    category[i], installs[category[i]], seats[category[i]]
	}' $(register_files) - </dev/null
}

# verifications KIND: date dept by; one record a department.
# What a department keeps on paper gets its five letters when it is entered.
verifications() {
	kind=$1 awk '
	BEGIN { letters = "0123456789abcdefghjkmnpqrstvwxyz" }
	function suffix(   s, i) {
		for (i = 0; i < 5; i++) {
			s = s substr(letters, 1 + seed % 32, 1)
			seed = (seed * 7 + 11) % 30011
		}
		return s
	}
	NF {
		day = $1
		gsub(/-/, "", day)
		seed = (day % 9973) * 3 + NR * 101 + (ENVIRON["kind"] == "科室自查")
		dir = "records/verification/" substr(day, 1, 4)
		if (!made[dir]++)
			system("mkdir -p " dir)
		f = dir "/verification-" day "-" suffix() ".yaml"
		print "kind: " ENVIRON["kind"] "\ndept: " $2 > f
		print "date: \"" $1 "\"\nby: " $3 > f
		print "differences: []" > f
		close(f)
	}'
}

# assessments YEAR DATE BY: dept result score
assessments() {
	mkdir -p "records/assessment/$1"
	year=$1 day=$2 by=$3 awk 'NF {
		y = ENVIRON["year"]
		f = "records/assessment/" y "/assessment-" y "." $1 ".yaml"
		print "year: " y "\ndept: " $1 > f
		print "date: \"" ENVIRON["day"] "\"\nby: " ENVIRON["by"] > f
		print "software_item: 使用正版软件，10 分，得 " $3 " 分" > f
		print "veto: 否\nviolations: []\nresult: " $2 > f
		close(f)
	}'
}
