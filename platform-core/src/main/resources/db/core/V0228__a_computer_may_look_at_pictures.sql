ALTER TABLE picture
  ADD COLUMN faces VARCHAR(1000) CHARACTER SET ascii NULL
    COMMENT 'frames around what a computer takes for faces: a list of [left, top, width, height] in parts of the picture; null where none has looked';
