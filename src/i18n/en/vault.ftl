## Sealed cases.

seal-locked = it is sealed, and no key was given
seal-wrong-key = it is sealed, and none of the given keys fits
seal-damaged = it was changed or cut after it was sealed
seal-too-large = it is larger than { $megabytes } MB
seal-fault = sealing or opening failed: { $words }

## The file vault.ron.

expected-recipient-kind = one of these words: { $known }
vault-unknown-format = This version of leerpad does not know format { $format } of a vault.
vault-recipient-count = A vault has at least 1 and at most { $most } recipients.
vault-given-twice = { $what } stands with two recipients.
vault-bad-key = { $found } is no public key. A public key starts with age1 and has 62 characters.
vault-secret-in-setup = A secret key stands here. Put the public key here, which starts with age1, and make a new key: this one is no longer secret.

## Keys and passphrases.

vault-ask = Passphrase of the case folder (what you type stays invisible):{" "}
vault-ask-new = New passphrase (what you type stays invisible):{" "}
vault-ask-again = Type the passphrase once more:{" "}
vault-yes = yes
vault-not-typed = No passphrase was typed.
vault-not-the-same = The two passphrases are not the same; nothing was changed.
vault-wrong-passphrase = This passphrase does not fit.
vault-passphrase-short = A passphrase has at least { $n } characters.
vault-passphrase-hint = Take four or more words that have nothing to do with each other.
vault-passphrase-no-text = The file with the passphrase holds no text.
vault-passphrase-name = passphrase
vault-no-terminal = There is no terminal to type a passphrase on.
vault-no-terminal-hint = Type the passphrase in a terminal, or give a file with --passphrase-file FILE.
vault-no-key = The case folder is sealed, and no key was given. These have a key: { $names }.
vault-no-fitting-key = The case folder is sealed, and none of your keys fits. These have a key: { $names }.
vault-no-key-hint = Name your key file with the variable LEERPAD_IDENTITY, or with identity in the settings.
vault-key-made =
    The key is in { $path }. Keep this file to yourself and make a copy of it: without the key nothing opens any more.
    Public key, to pass on: { $key }
vault-key-readable = Careful: others on this computer can read your key file { $path }. Stop that with: chmod 600
vault-key-file-none = There is no key in { $path }.
vault-key-file-line = Line { $line } of { $path } is neither a key nor a line that starts with #.
vault-key-file-many = There are too many keys in { $path }.
vault-key-file-public = There is a public key in { $path }. Opening needs the secret one, which starts with AGE-SECRET-KEY-.
vault-secret-typed = That is a secret key; the public one belongs here, which starts with age1. Make a new key: this one is now in the history of your terminal.
vault-bad-recipient = { $typed } is no recipient.
vault-recipient-hint = Write a recipient as NAME=age1..., with the public key that leerpad vault key new shows.

## The sealed folder.

vault-not-built = The folder { $folder } is sealed, and this leerpad was built without sealing.
vault-not-built-hint = Use a leerpad that was built with the feature vault.
vault-setup-lost = There are sealed cases in { $folder }, but the file vault.ron is gone. Nothing was read and nothing was written.
vault-setup-lost-hint = Put vault.ron back from a backup. Without that file the keys still open the cases, with the program age.
vault-setup-wrong = The file vault.ron has mistakes; nothing was read and nothing was changed.
vault-setup-refused = The folder cannot be sealed like this; nothing was changed.
vault-not-set-up = The folder { $folder } is not sealed.
vault-not-set-up-hint = Begin with: leerpad vault init
vault-by-path = { $path } is in a sealed folder and is not opened by its path.
vault-by-path-hint = Name the case by its id, without .ron.age, with --cases { $folder }
vault-is-set-up = The folder { $folder } is set up for sealing already; nothing was changed.
vault-is-set-up-hint = leerpad vault status shows for whom.
vault-is-plain = The folder { $folder } is not sealed: the cases can be read by whoever can get at the files.
vault-for-nobody = For whom is the folder to be sealed? Give --passphrase, or --recipient once or more often.
vault-no-escrow = A folder for a team needs a key for emergencies as well: if the other keys are lost, nothing opens any more without it.
vault-no-escrow-hint = Make a key that is kept in a safe, and give it with --escrow NAME=age1...
vault-fault = Sealing failed: { $why }
vault-made = The folder { $folder } is set up: everything that is kept in it from now on is sealed.
vault-made-without-escrow = Careful: there is no key for emergencies. Whoever loses the passphrase or key can never open the cases again. Add one with: leerpad vault add NAME=age1... --escrow
vault-made-plain = { $n ->
    [one] 1 file in the folder is still open. Seal it with: leerpad vault seal
   *[other] { $n } files in the folder are still open. Seal them with: leerpad vault seal
}
vault-added = { $n ->
    [one] { $name } was added; 1 file was sealed again.
   *[other] { $name } was added; { $n } files were sealed again.
}
vault-removed = { $n ->
    [one] { $name } was removed; 1 file was sealed again.
   *[other] { $name } was removed; { $n } files were sealed again.
}
vault-removed-backups = Careful: old copies, such as backups, stay readable for whoever was removed.
vault-no-such-recipient = There is no recipient { $name }. There are: { $names }.
vault-last-one = { $name } is the last recipient or the last key for emergencies and has to stay. Add another one first.
vault-removes-own-key = With { $name } goes the only key that you gave; then you could not open the folder yourself any more. Do this with another key.
vault-sealed = { $n ->
    [0] Everything was sealed already.
    [one] 1 file was sealed.
   *[other] { $n } files were sealed.
}
vault-sealed-traces = Careful: what was open on the disk may still be found there, or in a backup.
vault-open-ask = All cases in { $folder } become readable again for whoever can get at the files. Is that what you want? (yes/no)
vault-open-ask-again = Backups will be readable from then on as well. Are you sure? (yes/no)
vault-not-opened = The folder stays sealed.
vault-not-opened-hint = Answer yes twice, or give --yes.
vault-opened = { $n ->
    [one] 1 file is open again. The folder { $folder } is no longer sealed.
   *[other] { $n } files are open again. The folder { $folder } is no longer sealed.
}
vault-stopped = Not all files open.
vault-stopped-hint = Put this right and do it again: what is done stays done. Before the first file is written, all files are opened once.
vault-busy = Somebody is still working in this folder ({ $path } is in use). Have everybody stop and try again.
vault-differ = There is an open and a sealed file of one case, and they differ: { $one } and { $two }. Keep the right one and put the other somewhere else.
vault-status = The folder { $folder } is sealed for:
vault-status-recipient = { $name } ({ $kind }, since { $date }) { $key }
vault-kind-member = member
vault-kind-escrow = key for emergencies
vault-status-current = { $n ->
    [one] 1 file is sealed for all of these recipients.
   *[other] { $n } files are sealed for all of these recipients.
}
vault-status-behind = { $n ->
    [one] 1 file is still sealed for other recipients:
   *[other] { $n } files are still sealed for other recipients:
}
vault-status-plain = { $n ->
    [one] 1 file is still open:
   *[other] { $n } files are still open:
}
vault-status-leftovers = { $n ->
    [one] 1 file was left when a program was cut off:
   *[other] { $n } files were left when a program was cut off:
}
vault-status-unknown = { $n ->
    [one] 1 file is not known to leerpad, which leaves it alone:
   *[other] { $n } files are not known to leerpad, which leaves them alone:
}
vault-status-seal = Bring everything up to date with: leerpad vault seal
settings-example-identity = The file with your key, for a sealed case folder. Without this line the variable LEERPAD_IDENTITY holds.

## Help.

help-passphrase-file = File with the passphrase of a sealed case folder, instead of typing it
help-vault = Keep the case folder sealed, for those who hold a key
help-vault-init = Set the case folder up: from now on everything is sealed
help-vault-init-passphrase = Seal for whoever knows a passphrase
help-vault-init-recipient = Seal for this recipient; can be given more than once
help-vault-init-escrow = Seal for this key for emergencies as well; can be given more than once
help-vault-status = Show for whom the folder is sealed, and whether every file is
help-vault-add = Seal for one more recipient as well
help-vault-add-recipient = A name and a public key: NAME=age1...
help-vault-add-escrow = The key is for emergencies
help-vault-remove = Seal for this recipient no longer
help-vault-remove-name = The name of the recipient
help-vault-seal = Seal every file of the folder for those in vault.ron
help-vault-open = Make every file of the folder plainly readable again
help-vault-open-yes = Ask nothing
help-vault-key = Make keys
help-vault-key-new = Write a new key to a file and show its public half
help-vault-key-new-file = The file, which may not be there yet
