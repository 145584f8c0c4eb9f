## Help and the tour.
