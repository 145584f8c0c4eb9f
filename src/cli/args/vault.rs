//! What can be typed after `leerpad vault`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};

/// What can be done with a sealed case folder.
#[derive(Debug, Subcommand)]
pub enum VaultCommand {
    /// Set the case folder up, so that everything in it is sealed from now on
    Init(VaultInitArgs),
    /// Tell for whom the folder is sealed, and whether every file is
    Status,
    /// Seal for one more recipient as well
    Add {
        /// A name and a public key: NAME=age1...
        recipient: String,
        /// The key is for emergencies
        #[arg(long)]
        escrow: bool,
    },
    /// Seal for this recipient no longer
    Remove {
        /// The name of the recipient
        name: String,
    },
    /// Seal every file of the folder for those in the set-up
    Seal,
    /// Make every file of the folder plain again
    Open {
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Make keys
    Key {
        /// What to do
        #[command(subcommand)]
        command: VaultKeyCommand,
    },
}

/// What can be done with keys.
#[derive(Debug, Subcommand)]
pub enum VaultKeyCommand {
    /// Write a new key to a file and print its public half
    New {
        /// The file, which may not be there yet
        file: PathBuf,
    },
}

/// Options of `vault init`.
#[derive(Debug, ClapArgs)]
pub struct VaultInitArgs {
    /// Seal for whoever knows a passphrase
    #[arg(long)]
    pub passphrase: bool,
    /// Seal for this recipient; can be given more than once
    #[arg(long, value_name = "NAME=age1...")]
    pub recipient: Vec<String>,
    /// Seal for this key for emergencies as well; can be given more than once
    #[arg(long, value_name = "NAME=age1...")]
    pub escrow: Vec<String>,
}
