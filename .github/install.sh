#!/bin/sh
# Installs docgauge from the files of a release: install.sh FOLDER
#
# RELEASE is the address of the release's files. The archive is compared with the release's checksums before it is unpacked.
# PLATFORM is for tests; without it the platform is that of this machine. The script needs curl or wget, and no option that
# the tools of BusyBox or macOS lack.
set -eu
folder=$1
: "${RELEASE:?the address of the files of the release}"

platform=${PLATFORM:-$(uname -s)-$(uname -m)}
case $platform in
Linux-x86_64) target=x86_64-unknown-linux-musl ;;
Linux-aarch64 | Linux-arm64) target=aarch64-unknown-linux-musl ;;
Darwin-x86_64) target=x86_64-apple-darwin ;;
Darwin-arm64) target=aarch64-apple-darwin ;;
MINGW*-x86_64 | MSYS*-x86_64) target=x86_64-pc-windows-msvc ;;
*)
    echo "There is no release of docgauge for $platform. Install it by: cargo install --locked --git REPOSITORY docgauge" >&2
    exit 2
    ;;
esac

archive=docgauge-$target.tar.gz
mkdir -p "$folder"
cd "$folder"
for file in "$archive" SHA256SUMS; do
    if command -v curl >/dev/null; then
        curl --fail --silent --show-error --location --output "$file" "$RELEASE/$file"
    else
        wget -q -O "$file" "$RELEASE/$file"
    fi
done
wanted=$(grep "  $archive\$" SHA256SUMS) || {
    echo "SHA256SUMS of the release does not name $archive" >&2
    exit 2
}
if command -v sha256sum >/dev/null; then sum="sha256sum"; else sum="shasum -a 256"; fi
found=$($sum <"$archive")
[ "${found%% *}" = "${wanted%% *}" ] || {
    rm -f "$archive"
    echo "$archive is not the file that the release was made with" >&2
    exit 2
}
tar -xzf "$archive"
rm -f "$archive" SHA256SUMS
