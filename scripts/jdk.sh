# Sourced: find_jdk sets JAVA_HOME to a JDK 25 or ends with a line that says where it looked.

jdk_release=25

is_jdk() {
  [[ -x $1/bin/javac && -f $1/release ]] && grep -q "^JAVA_VERSION=\"$jdk_release[.\"]" "$1/release"
}

find_jdk() {
  local candidate on_path=
  if command -v javac >/dev/null; then on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")"); fi
  for candidate in "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/*"$jdk_release"* /usr/java/*"$jdk_release"* /opt/*jdk*"$jdk_release"* /opt/java/*"$jdk_release"* \
    "$HOME"/.sdkman/candidates/java/"$jdk_release"* "$HOME"/.jdks/*"$jdk_release"* \
    /Library/Java/JavaVirtualMachines/*"$jdk_release"*/Contents/Home; do
    if [[ -n $candidate ]] && is_jdk "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  echo "${0##*/}: no JDK $jdk_release in JAVA_HOME (${JAVA_HOME:-not set}), on the PATH (${on_path:-no javac})," \
    "/usr/lib/jvm, /usr/java, /opt, ~/.sdkman or ~/.jdks; install Temurin $jdk_release and set JAVA_HOME to it" >&2
  exit 1
}
