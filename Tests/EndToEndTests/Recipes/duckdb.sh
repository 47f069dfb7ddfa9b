#!/usr/bin/env bash
# DuckDB reads an export, and what a query gives is imported again.
#   recipe PACEBOARD DATA FOLDER PYTHON
set -euo pipefail
paceboard=$1 data=$2 folder=$3 python=$4

"$paceboard" export "$data" --metric detained.midnight >"$folder/midnight.csv"
"$python" - "$folder" <<'PYTHON'
import duckdb, sys

folder = sys.argv[1]
duckdb.sql(f"""
  COPY (
    SELECT strftime(date_trunc('month', "start"), '%Y-%m') AS month, round(avg(value)) AS held
    FROM read_csv('{folder}/midnight.csv')
    WHERE bound = '=' AND status = 'reported'
    GROUP BY 1 HAVING count(DISTINCT "start") >= 28
    ORDER BY 1
  ) TO '{folder}/monthly.csv' (HEADER)
""")
# The whole table through DuckDB and back.
duckdb.sql(f"""
  COPY (SELECT * FROM read_csv('{folder}/midnight.csv', all_varchar = true))
  TO '{folder}/back.csv' (HEADER)
""")
PYTHON

"$paceboard" import "$folder/monthly.csv" --into "$folder/monthly" \
  --as detained.average --date month --value held --published 2026-06-20 --publisher 'own query'
"$paceboard" check "$folder/monthly"
cmp "$folder/midnight.csv" "$folder/back.csv"
