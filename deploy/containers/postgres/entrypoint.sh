#!/bin/bash
# Starts PostgreSQL in a container. First start: makes the cluster with the user, password and database of the
# environment (POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB, as images of PostgreSQL commonly name them).
set -euo pipefail

bin=$(dirname "$(find /usr/lib/postgresql -name postgres -path '*/bin/*' | sort -V | tail -n 1)")
user=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$user}

[[ ${1:-} != --version ]] || exec "$bin/postgres" --version

# initdb and the server refuse to run as root.
if [[ $(id -u) = 0 ]]; then
  install -d -o postgres -g postgres -m 700 "$PGDATA"
  install -d -o postgres -g postgres -m 2775 /var/run/postgresql
  exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi

if [[ ! -s $PGDATA/PG_VERSION ]]; then
  : "${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD: the password of $user}"
  "$bin/initdb" -D "$PGDATA" -U "$user" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") \
    --auth-local=peer --auth-host=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 >/dev/null
  printf 'host all all all scram-sha-256\n' >>"$PGDATA/pg_hba.conf"
  # Single-user mode needs neither a socket nor a password, and nobody can connect meanwhile.
  if [[ $database != postgres ]]; then
    printf 'CREATE DATABASE "%s"\n' "$database" | "$bin/postgres" --single -D "$PGDATA" postgres >/dev/null
  fi
fi

shift || true
exec "$bin/postgres" -D "$PGDATA" -c listen_addresses='*' "$@"
