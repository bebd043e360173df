#!/bin/sh
# Replaces the eating disorders service by one with a changed rule while people talk, and prints what
# they noticed. Needs a JDK and the archive: mvn -pl distribution -am package.
#
#   distribution/scripts/live-swap.sh [MEMBERS] [ARCHIVE-FOLDER]
#
# Exit status: 0 when nobody noticed but the rule, 1 when somebody did, 3 when something is missing.
set -eu

members=${1:-200}
distribution=$(cd "$(dirname "$0")/.." && pwd)
archive=${2:-$(ls -d "$distribution"/target/sharon-*/ 2>/dev/null | head -n 1)}
if [ -z "$archive" ] || [ ! -x "$archive/bin/sharon" ]; then
    echo "There is no unpacked archive. Build it first: mvn -pl distribution -am package" >&2
    exit 3
fi
archive=$(cd "$archive" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac

classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
sources=$distribution/src/test/java/org/sharon/distribution
# The changed plugin is described as its build would do it.
libraries="$archive/lib/*:$archive/lib/bench/*:$archive/bundles/*"
"$javac" -nowarn -d "$classes" -cp "$libraries" \
    "$sources"/FreePorts.java "$sources"/RunningSharon.java \
    "$sources"/SharonArchive.java "$sources"/SharonStart.java \
    "$sources"/talk/*.java \
    "$sources"/swap/LiveSwap.java "$sources"/swap/PageVisits.java \
    "$sources"/swap/PluginVariant.java "$sources"/swap/Probe.java

status=0
"$java" -cp "$classes:$libraries" \
    "-Darchive.folder=$archive" \
    "-Dshared.programs=$distribution/target/mariadb-programs" \
    org.sharon.distribution.swap.LiveSwap \
    "$distribution/../plugins/eating-disorders/src/main/java" "$members" || status=$?
exit $status
