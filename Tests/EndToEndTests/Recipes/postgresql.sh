#!/usr/bin/env bash
# PostgreSQL loads an export, and what a query gives is imported from standard input.
# The server is the one that PGHOST, PGDATABASE and the like name.
#   recipe PACEBOARD DATA FOLDER
set -euo pipefail
paceboard=$1 data=$2 folder=$3

"$paceboard" export "$data" >"$folder/all.csv"
psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 <<SQL
CREATE TABLE observations (
  metric text NOT NULL, "start" date NOT NULL, "end" date NOT NULL, value numeric NOT NULL,
  bound text NOT NULL, status text NOT NULL, quality text NOT NULL, source text NOT NULL,
  published date NOT NULL, published_precision text NOT NULL, note text, agency text
);
\copy observations FROM '$folder/all.csv' WITH (FORMAT csv, HEADER match)
\copy (SELECT * FROM observations WHERE metric = 'detained.midnight') TO '$folder/back.csv' WITH (FORMAT csv, HEADER)
SQL

# A month's mean of the daily counts, from a query straight into a package.
psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --command "\copy (
  SELECT to_char(\"start\", 'YYYY-MM') AS month, round(avg(value)) AS held FROM observations
  WHERE metric = 'detained.midnight' AND bound = '=' AND status = 'reported'
  GROUP BY 1 HAVING count(DISTINCT \"start\") >= 28 ORDER BY 1
) TO STDOUT WITH (FORMAT csv, HEADER)" |
  "$paceboard" import - --into "$folder/monthly" \
    --as detained.average --date month --value held --published 2026-06-20 --publisher 'own query'
"$paceboard" check "$folder/monthly"
"$paceboard" export "$data" --metric detained.midnight | cut -d, -f1-11 >"$folder/midnight.csv"
cut -d, -f1-11 "$folder/back.csv" | cmp - "$folder/midnight.csv"
