## What holds on this computer: leerpad doctor, and the sandbox of the program.

help-doctor = Check what holds on this computer: files, locks, terminal, sandbox
help-doctor-format = Form of the answer: human or json
settings-example-sandbox = Whether leerpad shuts itself in before it reads a case: only the folders with cases and catalog, no other program, no network. Without this line it does. leerpad doctor shows what of that holds here.

doctor-mark-holds = ok
doctor-mark-wrong = WRONG
doctor-mark-unknown = ?
doctor-summary = { $holds } ok, { $wrong } wrong, { $unknown } not to be seen from inside.

### The case folder
doctor-folder-holds = The case folder is there: { $path }
doctor-folder-wrong = No case folder is known.
doctor-folder-unknown = The case folder is not there yet: { $path }
doctor-folder-why = Everything that you record about somebody is kept there.
doctor-folder-do = The folder is made with the first case. Choose another with --cases DIR or with LEERPAD_CASES.
doctor-private-holds = { $team ->
    [yes] Only your team can get into the folder (permissions { $mode }).
   *[no] Only you can get into the folder (permissions { $mode }).
}
doctor-private-wrong = Others can get into the folder, or new files get the wrong group (permissions { $mode }).
doctor-private-unknown = The permissions of the folder cannot be seen here.
doctor-private-why = Whoever gets into the folder reads all cases; whoever can write in it can replace them.
doctor-private-do = For you alone: chmod 700 DIR. For a team: chgrp TEAM DIR and chmod 2770 DIR.
doctor-owner-holds = The folder is yours.
doctor-owner-unknown = The folder is somebody else's.
doctor-owner-why = The owner can change the permissions without your noticing.
doctor-owner-do = For the folder of a team that is as it should be, if the owner is the administrator. Look with: ls -ld DIR
doctor-above-holds = Nobody else can put another folder in its place.
doctor-above-wrong = Everybody can put another folder in its place, because everybody can write in { $path }
doctor-above-why = Then you write a case into somebody else's folder.
doctor-above-do = Take the right to write from others: chmod o-w { $path }
doctor-files-holds = No file in the folder can be read by more people than the folder itself.
doctor-files-wrong = { $n ->
    [one] One file in the folder can be read by others.
   *[other] { $n } files in the folder can be read by others.
}
doctor-files-why = Such a file stays readable when the permissions of the folder are ever widened, or when it is copied.
doctor-files-do = Take the permissions of others away: chmod o-rwx DIR/*.ron. If the folder is yours alone, those of the group too: chmod go-rwx DIR/*.ron
doctor-links-holds = There are no symbolic links in the folder.
doctor-links-wrong = { $n ->
    [one] There is a symbolic link in the folder. leerpad does not follow it.
   *[other] There are { $n } symbolic links in the folder. leerpad does not follow them.
}
doctor-links-why = A link can lead anywhere; such a case does not open.
doctor-links-do = See where they lead with ls -l DIR, and put the file itself into the folder.
doctor-left-over-holds = No half-written files were left behind.
doctor-left-over-wrong = { $n ->
    [one] One temporary file was left behind.
   *[other] { $n } temporary files were left behind.
}
doctor-left-over-why = It is a copy of a case, from when the program was killed in the middle of saving.
doctor-left-over-do = Open the cases once and see whether everything is there. Then remove: rm DIR/.leerpad-*.tmp
doctor-umask-holds = New files of other programs cannot be written by everybody (umask { $mask }).
doctor-umask-wrong = New files of other programs can be written by everybody (umask { $mask }).
doctor-umask-unknown = The umask cannot be seen here.
doctor-umask-why = The files of leerpad itself stay private, but a copy that you make does not.
doctor-umask-do = Put into the profile of the account: umask 077

### The disk
doctor-disk-holds = The folder is on a disk of this computer ({ $name }).
doctor-disk-wrong = { $nature ->
    [remote] The folder is on another computer ({ $name }).
   *[memory] The folder is in memory ({ $name }).
}
doctor-disk-unknown = The kind of file system is not known { $name }.
doctor-disk-why = { $nature ->
    [remote] Locks and confirmations go over the network there, and do not always hold.
    [memory] What is in memory is gone when the computer is restarted.
   *[local] On a disk of the computer itself, locks and confirmations hold.
}
doctor-disk-do = Put the folder on a disk of the computer that leerpad runs on.
doctor-writing-holds = The folder can be written in: it was tried just now.
doctor-writing-wrong = The folder cannot be written in.
doctor-writing-why = Cases open, but nothing can be saved.
doctor-writing-do = Look at the permissions of the folder, and at whether the disk is read-only (mount).
doctor-confirming-holds = The disk confirms what was written, the name in the folder too.
doctor-confirming-wrong = The disk does not confirm what was written.
doctor-confirming-why = After a power cut, what was reported as saved may be gone.
doctor-confirming-do = Put the folder on another file system, for example ext4 or xfs.
doctor-locking-holds = Locks work: a second lock on the same file was refused.
doctor-locking-wrong = Locks do not work here.
doctor-locking-why = Two people can then write in the same case at once without noticing.
doctor-locking-do = Put the folder on a disk of this computer. With NFS: use version 4, without nolock or local_lock.
doctor-space-holds = There is room on the disk: { $megabytes } MB.
doctor-space-wrong = The disk is nearly full: { $megabytes } MB left.
doctor-space-unknown = How much room there is cannot be seen here.
doctor-space-why = On a full disk nothing is saved; the old file then stays whole.
doctor-space-do = Make room, or ask for a larger quota.
doctor-inodes-holds = There is room for files: { $n } more.
doctor-inodes-wrong = { $n ->
    [one] There is room for one more file only.
   *[other] There is room for { $n } more files only.
}
doctor-inodes-why = Every save makes a new file.
doctor-inodes-do = Remove files, small ones too, or enlarge the file system.

### The computer
doctor-clock-holds = The clock fits the files and the catalog.
doctor-clock-wrong = The clock is wrong: a file or the catalog is of later than today.
doctor-clock-why = A plan counts from today, and deadlines do too.
doctor-clock-do = Set the clock, preferably with NTP (timedatectl).
doctor-account-holds = This is an ordinary account.
doctor-account-wrong = This is the account of the administrator (root).
doctor-account-why = Permissions then stop nothing, and nobody can see who did what.
doctor-account-do = Give everybody an ordinary account of their own.
doctor-settings-holds = The settings hold.
doctor-settings-wrong = { $what }
doctor-settings-why = As long as there is a mistake in them, nothing of them holds.
doctor-settings-do = Look with: leerpad settings check
doctor-catalog-holds = The catalog is of { $version }.
doctor-catalog-wrong = { $readable ->
    [yes] The catalog is of { $version }, { $days } days ago.
   *[no] The catalog has mistakes.
}
doctor-catalog-why = Courses, deadlines and rules change every year.
doctor-catalog-do = Take a newer version of leerpad, or look with: leerpad check

### The terminal
doctor-terminal-holds = The terminal can show screens ({ $term }).
doctor-terminal-wrong = This terminal can show lines only.
doctor-terminal-unknown = This does not run on a terminal; nothing can be said about it.
doctor-terminal-why = The workbench needs a screen; otherwise there is the conversation in lines (leerpad --linear).
doctor-terminal-do = Set TERM to the kind of terminal, for example xterm-256color, or run this on a terminal.
doctor-window-holds = The window is large enough ({ $columns } by { $rows }).
doctor-window-wrong = The window is too small ({ $columns } by { $rows }).
doctor-window-unknown = The terminal does not say how large the window is.
doctor-window-why = The workbench needs at least 60 columns and 20 rows.
doctor-window-do = Make the window larger, or use leerpad --linear.
doctor-colours-holds = { $n ->
    [0] There are no colours; everything can be told by its shape as well.
   *[other] There are { $n } colours.
}
doctor-colours-why = Colours are never needed.
doctor-colours-do = Choose other colours with theme in the settings, or none with NO_COLOR.
doctor-letters-holds = Letters go as UTF-8.
doctor-letters-wrong = The environment does not say that letters go as UTF-8.
doctor-letters-why = Names in other scripts may then look wrong; they are saved right.
doctor-letters-do = Set LANG to nl_NL.UTF-8 or C.UTF-8. Over SSH: have the server accept LANG (AcceptEnv LANG).
doctor-mouse-holds = { $on ->
    [yes] The mouse is used.
   *[no] The mouse is not used.
}
doctor-mouse-why = The mouse is never needed.
doctor-mouse-do = Choose with mouse in the settings.

### The sandbox
doctor-sandbox-holds = { $landlock ->
    [0] leerpad shuts itself in as well as this system can (without Landlock).
   *[other] leerpad shuts itself in (Landlock, version { $landlock }).
}
doctor-sandbox-wrong = The settings turn the sandbox off.
doctor-sandbox-why = A fault in leerpad, or in something it is built of, then finds everything that you may reach.
doctor-sandbox-do = Take sandbox: false out of the settings.
doctor-core-holds = After a crash the memory does not end up in a file.
doctor-core-wrong = After a crash the memory may end up in a file.
doctor-core-why = There are cases in that memory.
doctor-core-do = Put into /etc/security/limits.conf: * hard core 0
doctor-memory-holds = Other programs of this account cannot look into the memory.
doctor-memory-wrong = Other programs of this account can look into the memory.
doctor-memory-why = There are cases in that memory.
doctor-memory-do = Set kernel.yama.ptrace_scope to 1 or higher (sysctl).
doctor-privileges-holds = The program can never get more rights than you have.
doctor-privileges-wrong = The program can get more rights than you have.
doctor-privileges-why = A program with more rights (setuid) would be a way out.
doctor-privileges-do = Take a newer kernel, or set NoNewPrivileges=yes for the service that runs SSH.
doctor-reach-holds = Only the folders with cases and catalog can be reached: another file was refused just now.
doctor-reach-wrong = { $partly ->
    [yes] Some of the other files can still be reached.
   *[no] Other files can be reached.
}
doctor-reach-why = A fault in leerpad can then read what you may read.
doctor-reach-do = This needs Landlock: Linux 6.2 or newer, with landlock in the lsm list of the kernel.
doctor-programs-holds = No other program can be started.
doctor-programs-wrong = { $partly ->
    [yes] Starting other programs is closed in part only.
   *[no] Other programs can be started.
}
doctor-programs-why = So somebody who may use leerpad alone does not get to a shell.
doctor-programs-do = This needs seccomp or Landlock in the kernel. In a container: allow the calls seccomp and landlock.
doctor-network-holds = No connection can be made.
doctor-network-wrong = { $partly ->
    [yes] Connections are closed in part only.
   *[no] Connections can be made.
}
doctor-network-why = leerpad needs no network; what is not there cannot leak.
doctor-network-do = This needs seccomp, or Linux 6.7 with Landlock. In a container: allow the calls seccomp and landlock.
doctor-signals-holds = Other programs cannot be disturbed.
doctor-signals-wrong = Signals can be sent to other programs of this account.
doctor-signals-why = A fault in leerpad could end other sessions of this account.
doctor-signals-do = This needs Linux 6.12 with Landlock.

### Over SSH
doctor-ssh-holds = { $over ->
    [yes] This goes over SSH ({ $names }).
   *[no] This does not go over SSH.
}
doctor-ssh-why = Over SSH a fixed program and a sign of life belong to it.
doctor-ssh-do = See docs/hosting.md.
doctor-forced-unknown = Whether SSH starts leerpad only cannot be seen from inside.
doctor-forced-why = Without ForceCommand whoever logs in has a shell, and with it all files of the account.
doctor-forced-do = Try from another computer: ssh HOST id. leerpad has to come, not the answer of id.
doctor-keep-alive-unknown = Whether the server notices that a line is gone cannot be seen from inside.
doctor-keep-alive-why = Without a sign of life a session stays open when the network goes, and the case stays taken.
doctor-keep-alive-do = Look on the server: sshd -T -C user=NAME | grep clientalive. There should be a number above 0.
doctor-loader-holds = No foreign code is loaded.
doctor-loader-wrong = The environment has code loaded ({ $names }).
doctor-loader-why = Code that is loaded reads everything, from before the sandbox on.
doctor-loader-do = Take these variables away. Over SSH: do not accept them (AcceptEnv LANG, PermitUserEnvironment no).
