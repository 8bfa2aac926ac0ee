# Sourced: need_tool COMMAND PACKAGES installs apt packages when the command is missing and apt may be used, else says how.

need_tool() {
  local command=$1 packages=$2
  if [[ -e $command ]] || command -v "$command" >/dev/null; then return; fi
  local install="apt-get install --yes --no-install-recommends $packages"
  local root=()
  if [[ $(id -u) != 0 ]]; then root=(sudo -n); fi
  if command -v apt-get >/dev/null && { [[ ${#root[@]} == 0 ]] || sudo -n true 2>/dev/null; }; then
    echo "${0##*/}: installing $packages" >&2
    if "${root[@]}" apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive "${root[@]}" $install -qq >&2; then return; fi
  fi
  echo "${0##*/}: $command is missing; install it with: sudo $install" >&2
  exit 1
}
