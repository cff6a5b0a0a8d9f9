"""SHAPES. Pure: values in, pages and words out."""
