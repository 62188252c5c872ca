#!/bin/bash
# Builds the image musubi/postgres from Debian packages alone, for machines that cannot pull images. Needs root,
# debootstrap and a container engine; takes about three minutes, and nothing where the image stands already.
set -euo pipefail

image=musubi/postgres:local
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

note() { printf 'containers: %s\n' "$*"; }

fail() {
  note "$*" >&2
  exit 1
}

command -v docker >/dev/null || fail "docker is missing; install the package docker.io"
docker info >/dev/null 2>&1 || fail "no container engine answers; start one, for example: dockerd &"
if docker image inspect "$image" >/dev/null 2>&1 && [[ ${1:-} != --again ]]; then
  note "$image is there; --again builds it anew"
  exit 0
fi
[[ $(id -u) = 0 ]] || fail "debootstrap needs root; run this with sudo"
command -v debootstrap >/dev/null || fail "debootstrap is missing; install the package debootstrap"

# The release and the package source of this machine: what apt reaches here, debootstrap reaches too.
release=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
# shellcheck disable=SC2016 # $(SITE) is apt's own
source=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' "Codename: $release" | head -n 1)
[[ -n $source ]] || fail "apt names no package source for $release; run apt-get update first"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

note "unpacking Debian $release with PostgreSQL"
debootstrap --variant=minbase --include=postgresql "$release" "$work/root" "$source" >"$work/debootstrap.log" 2>&1 ||
  fail "debootstrap failed: $(tail -n 3 "$work/debootstrap.log")"
rm -rf "$work"/root/var/lib/apt/lists/* "$work"/root/var/cache/apt/archives/*.deb "$work"/root/var/lib/postgresql/*/main
install -m 755 "$here/postgres/entrypoint.sh" "$work/root/usr/local/bin/entrypoint.sh"

tar -C "$work/root" -c . | docker import \
  --change 'ENV PGDATA=/var/lib/postgresql/data LANG=C.UTF-8' \
  --change 'VOLUME /var/lib/postgresql/data' \
  --change 'EXPOSE 5432' \
  --change 'ENTRYPOINT ["/usr/local/bin/entrypoint.sh"]' \
  --change 'CMD ["postgres"]' \
  - "$image" >/dev/null
note "$image is built: $(docker run --rm --network none "$image" --version)"
