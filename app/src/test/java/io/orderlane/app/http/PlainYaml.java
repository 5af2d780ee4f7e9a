package io.orderlane.app.http;

import io.orderlane.core.field.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** As much of YAML as {@code openapi.yaml} is written in; every scalar is a text. What is beyond fails. */
final class PlainYaml {

    private record Line(int indent, String text) {}

    private final List<Line> lines;
    private final Map<String, Tree> anchors = new HashMap<>();
    private int next;

    private PlainYaml(List<Line> lines) {
        this.lines = lines;
    }

    static Tree read(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                lines.add(new Line(line.indexOf(content), content));
            }
        }
        PlainYaml yaml = new PlainYaml(lines);
        Tree tree = yaml.block(0);
        if (yaml.next < lines.size()) {
            throw new IllegalArgumentException(
                    "not understood: " + lines.get(yaml.next).text());
        }
        return tree;
    }

    private Tree block(int indent) {
        return lines.get(next).text().startsWith("- ") ? list(indent) : mapping(indent);
    }

    private Tree list(int indent) {
        List<Tree> items = new ArrayList<>();
        while (at(indent) && lines.get(next).text().startsWith("- ")) {
            String item = lines.get(next).text().substring(2);
            if (item.startsWith("{")) {
                items.add(value(indent, item));
            } else {
                lines.set(next, new Line(indent + 2, item));
                items.add(mapping(indent + 2));
            }
        }
        return new Tree.Items(items);
    }

    private Tree mapping(int indent) {
        Map<String, Tree> members = new LinkedHashMap<>();
        while (at(indent)) {
            String text = lines.get(next).text();
            int colon = text.endsWith(":") && !text.contains(": ") ? text.length() - 1 : text.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException("no member: " + text);
            }
            String name = text.substring(0, colon).replace("\"", "");
            if (members.put(name, value(indent, text.substring(colon + 1).strip())) != null) {
                throw new IllegalArgumentException("twice: " + name);
            }
        }
        return new Tree.Obj(members);
    }

    private boolean at(int indent) {
        return next < lines.size() && lines.get(next).indent() == indent;
    }

    /** The value whose first line, of this member, ends so. */
    private Tree value(int indent, String rest) {
        if (rest.startsWith("&")) {
            String[] parts = rest.substring(1).split(" ", 2);
            Tree anchored = value(indent, parts.length > 1 ? parts[1] : "");
            anchors.put(parts[0], anchored);
            return anchored;
        }
        next++;
        if (rest.startsWith("*")) {
            return Objects.requireNonNull(anchors.get(rest.substring(1)), rest);
        } else if (rest.isEmpty()) {
            return block(lines.get(next).indent());
        }
        StringBuilder whole = new StringBuilder(rest.matches("[>|]-?") ? "" : rest);
        while (next < lines.size() && lines.get(next).indent() > indent) {
            whole.append(whole.isEmpty() ? "" : " ").append(lines.get(next++).text());
        }
        return rest.startsWith("{") || rest.startsWith("[")
                ? new Flow(whole.toString()).value()
                : Tree.of(whole.toString().replaceAll("^\"|\"$", ""));
    }

    /** What stands in brackets. */
    private static final class Flow {

        private final String text;
        private int at;

        Flow(String text) {
            this.text = text;
        }

        Tree value() {
            skip();
            char first = text.charAt(at);
            if (first == '{') {
                return object();
            } else if (first == '[') {
                return items();
            }
            return Tree.of(scalar(",}]"));
        }

        private Tree object() {
            Map<String, Tree> members = new LinkedHashMap<>();
            at++;
            skip();
            while (text.charAt(at) != '}') {
                String name = scalar(":}");
                if (text.charAt(at++) != ':') {
                    throw new IllegalArgumentException("a comma in a text without quotes: " + name);
                }
                members.put(name, value());
                skip();
            }
            at++;
            return new Tree.Obj(members);
        }

        private Tree items() {
            List<Tree> items = new ArrayList<>();
            at++;
            skip();
            while (text.charAt(at) != ']') {
                items.add(value());
                skip();
            }
            at++;
            return new Tree.Items(items);
        }

        private String scalar(String ends) {
            if (text.charAt(at) == '"') {
                int end = text.indexOf('"', at + 1);
                String quoted = text.substring(at + 1, end);
                at = end + 1;
                return quoted;
            }
            int from = at;
            while (ends.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at).strip();
        }

        private void skip() {
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ',')) {
                at++;
            }
        }
    }
}
