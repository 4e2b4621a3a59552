//! What the typesetter can see: the template, the data, the charts and the fonts given to it, and nothing else.

use super::fonts::Fonts;
use crate::ExportError;
use std::{collections::HashMap, sync::Arc};
use typst::{
    Feature, Features, Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

/// A closed world.
pub(crate) struct SealedWorld {
    library: LazyHash<Library>,
    main: Source,
    files: HashMap<FileId, Bytes>,
    fonts: Arc<Fonts>,
}

fn file_id(name: &str) -> Result<FileId, ExportError> {
    let path = VirtualPath::new(name).map_err(|error| ExportError::Setting { reason: error.to_string() })?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl SealedWorld {
    /// A world of a template and the files that it reads.
    pub(crate) fn new(template: &str, files: Vec<(&str, Vec<u8>)>, fonts: Arc<Fonts>) -> Result<Self, ExportError> {
        let mut held = HashMap::new();
        for (name, bytes) in files {
            held.insert(file_id(name)?, Bytes::new(bytes));
        }
        // Heading cells at the start of rows: a listener then hears the name with each cell.
        let features: Features = std::iter::once(Feature::A11yExtras).collect();
        Ok(Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            main: Source::new(file_id("readiness.typ")?, template.to_owned()),
            files: held,
            fonts,
        })
    }
}

impl World for SealedWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
