package org.tariscope.http;

import java.util.Map;

/** What an answer depends on: equal keys mean equal answers. */
record AnswerKey(String method, Format format, Map<String, String> parameters, String state) {}
