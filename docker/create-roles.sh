#!/bin/sh
# Run once by the PostgreSQL image, on its first start: the owner, as whom migrations run, and the application's role,
# which owns nothing, so that row-level security holds for it.
set -eu
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
	--set owner_password="$PORTAL_OWNER_PASSWORD" --set app_password="$PORTAL_APP_PASSWORD" <<'SQL'
create role portal_owner login password :'owner_password';
create role portal_app login password :'app_password';
create database portal owner portal_owner;
revoke all on database portal from public;
grant connect on database portal to portal_app;
SQL
