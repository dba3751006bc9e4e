"""Image and document library: credit, licence, rights; uploads checked before they are read."""
