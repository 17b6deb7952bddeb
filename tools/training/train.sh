#!/bin/sh
# Trains and exports the English model: train.sh SHARED_DATA WORK_FOLDER
# SHARED_DATA holds syntax/, names/, crossdoc/ and world/ as described in its README; WORK_FOLDER takes what is unpacked and trained.
# Needs Python 3.11 or later with PyTorch (Debian: python3-torch, libopenblas0-pthread). One core, about two hours.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
shared=$1
work=$2
python=${PYTHON:-/usr/bin/python3}
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
mkdir -p "$work/data/crossdoc"
for f in "$shared"/syntax/en_ewt-*.xz "$shared"/syntax/en_gum-*.xz "$shared"/names/*.xz; do
    xz -dc "$f" > "$work/data/$(basename "$f" .xz)"
done
cp "$shared"/syntax/gum_docs_licence.tsv "$work/data/"
for f in ecbplus-dev-topics1-35 meantime-dev; do
    tar -xJf "$shared/crossdoc/$f.tar.xz" -C "$work/data/crossdoc"
done
"$python" "$here/train.py" "$here/en.toml" --data "$work/data" --world "$shared/world" --out "$work/first"
"$python" "$here/train.py" "$here/en-second.toml" --data "$work/data" --world "$shared/world" --out "$work/second" --start "$work/first/model.pt"
"$python" "$here/train.py" "$here/en-third.toml" --data "$work/data" --world "$shared/world" --out "$work/third" --start "$work/second/model.pt"
"$python" "$here/export.py" "$work/third/model.pt" "$root/data/models/en.entente" --sample "$root/tests/Entente.Language.Tests/Neural/torch-sample.json"
