/** The scripts that connect shells with `khabar complete`, which knows all tables: they say how each shell quotes and shows. */

/** Bash replaces what stands behind the last `=` or `:` only, and has no place for descriptions but the list itself. */
const bash = `# bash completion for khabar
_khabar() {
  local word=\${COMP_WORDS[COMP_CWORD]} value does file
  local -i index widest=0
  local -a values=() meanings=()
  COMPREPLY=()
  compopt -o nosort 2>/dev/null
  while IFS=$'\\t' read -r value does; do
    case $value in
      :file | :folder)
        compopt -o filenames
        while IFS= read -r file; do COMPREPLY+=("$file"); done \\
          < <(if [[ $value == :file ]]; then compgen -f -- "$word"; else compgen -d -- "$word"; fi)
        ;;
      *)
        [[ $word == [\\'\\"]* ]] || printf -v value %q "$value"
        values+=("$value") meanings+=("$does")
        ((\${#value} > widest)) && widest=\${#value}
        ;;
    esac
  done < <(COLUMNS=$COLUMNS "$1" complete "\${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  if ((COMP_TYPE == 63 && \${#values[@]} > 1)); then
    for index in "\${!values[@]}"; do
      printf -v value '%-*s  %s' "$widest" "\${values[index]}" "\${meanings[index]}"
      COMPREPLY+=("\${value:0:\${COLUMNS:-80} - 1}")
    done
  else
    COMPREPLY+=("\${values[@]}")
    [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *[=:] ]] && compopt -o nospace
  fi
}
complete -F _khabar khabar
`;

/** What begins as typed, in another spelling too, is a match (`-U`); the order is ours (`-V`). */
const zsh = `#compdef khabar
_khabar() {
  local line value
  local -i widest=0 index
  local -a values meanings shown open
  for line in "\${(@f)$(COLUMNS=$COLUMNS "\${(Q)words[1]}" complete -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}"; do
    value=\${line%%$'\\t'*}
    case $value in
      '') ;;
      :file) _files ;;
      :folder) _files -/ ;;
      *[=:]) open+=("$value") ;;
      *)
        values+=("$value") meanings+=("\${\${line#$value}#$'\\t'}")
        (( \${(m)#value} > widest )) && widest=\${(m)#value}
        ;;
    esac
  done
  for (( index = 1; index <= $#values; index++ )); do
    shown+=("\${(mr:widest:)values[index]}  \${meanings[index]}")
  done
  compadd -U -V khabar-open -S '' -a open
  compadd -U -V khabar -l -d shown -a values
}
if [[ $funcstack[1] == _khabar ]]; then _khabar "$@"; else compdef _khabar khabar; fi
`;

const fish = `# fish completion for khabar
function __khabar_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l word (string replace -r '^[\\'"]' '' -- "$typed" | string replace -ra '\\\\\\\\(.)' '$1')
    for line in (COLUMNS=$COLUMNS $words[1] complete -- $words[2..-1] "$word" 2>/dev/null)
        switch $line
            case ':file'
                __fish_complete_path "$typed"
            case ':folder'
                __fish_complete_directories "$typed"
            case '*'
                printf '%s\\n' $line
        end
    end
end
complete -c khabar -f -k -a '(__khabar_complete)'
`;

export const scripts = { bash, zsh, fish } as const satisfies Readonly<Record<string, string>>;

export type Shell = keyof typeof scripts;

export const shellNames = Object.keys(scripts) as readonly Shell[];

export const isShell = (word: string): word is Shell => Object.hasOwn(scripts, word);
