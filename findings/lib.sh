# Read by each finding: a temporary folder, pinned packages in it, and Node 24.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# PostgreSQL does not run as root: there it runs as another user, who has to read this.
chmod 755 "$folder"
cp "$here"/*.mjs .
echo '{ "private": true }' > package.json

# Installs what is named, as name@version, and Node 24 where the one in PATH is another.
packages() {
  if [ $# -gt 0 ]; then echo "With $*"; fi
  case $(node --version 2> /dev/null || echo none) in
    v24.*) ;;
    *) set -- node@24.21.0 "$@" ;;
  esac
  if [ $# -gt 0 ]; then npm install --no-save --no-audit --no-fund --loglevel=error "$@" > /dev/null; fi
  PATH="$folder/node_modules/.bin:$folder/node_modules/node/bin:$PATH"
  echo "On Node $(node --version)"
}

# Runs the program that is given on standard input.
run() {
  cat > finding.mjs
  node --no-warnings finding.mjs
}
