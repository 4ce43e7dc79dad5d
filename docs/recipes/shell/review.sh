#!/bin/sh
# Writes every summary anew and shows what that did to the verdicts, before anything is committed.
#
#   review.sh COMMAND…    where COMMAND reads an article on its input and writes the summary on its output
#
# Each case names its files: `file = "plan.article.txt"` in [[source]] and `file = "plan.summary.txt"` in [summary].
# Exit status: 0 nothing is worse, 1 something is worse, 2 something failed.
set -eu

folder=${CASES:-cases}
for article in "$folder"/*.article.txt; do
    summary=${article%.article.txt}.summary.txt
    "$@" < "$article" > "$summary.new" || exit 2
    mv "$summary.new" "$summary"
done

git --no-pager diff --stat -- "$folder"
factsnap diff "HEAD:$folder" "$folder"
